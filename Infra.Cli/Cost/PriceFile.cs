using Infra.Cli.StackFiles;
using Infra.Model.Prices;

namespace Infra.Cli.Cost;

/// <summary>The prices of a project: the embedded ones, with the team's own in their place.</summary>
internal static class PriceFile
{
    /// <summary>Reads the prices.</summary>
    /// <exception cref="UserException">The team's own file cannot be used; everything that is wrong is reported.</exception>
    internal static PriceList Read(DirectoryInfo project) => PriceList.Embedded.With(ReadOwn(project));

    /// <summary>Reads the team's own prices.</summary>
    /// <returns>The prices; <see langword="null"/> if there is no such file.</returns>
    /// <exception cref="UserException">The file cannot be used; everything that is wrong is reported.</exception>
    internal static PriceList? ReadOwn(DirectoryInfo project)
    {
        if (!Path.Exists(Path.Combine(project.FullName, PriceList.FileName))) return null;

        var text = EditableFile.Read(project, PriceList.FileName).Text;
        try
        {
            return PriceList.Parse(text);
        }
        catch (UserException exception)
        {
            // The root of this file is not that of settings.
            throw new UserException(exception.Findings.Select(finding => finding with { File = PriceList.FileName, Path = finding.Path is "" ? null : finding.Path }));
        }
    }
}
