using Infra.Cli.StackFiles;
using Infra.Model.Parity;

namespace Infra.Cli.Parity;

/// <summary>The file of allowed differences, with the lines of its entries.</summary>
internal sealed class AllowedDifferencesFile
{
    private readonly YamlDocument _document;

    private AllowedDifferencesFile(YamlDocument document, AllowedDifferences content) => (_document, Content) = (document, content);

    internal AllowedDifferences Content { get; }

    /// <summary>Reads the file of a project.</summary>
    /// <returns>The file; <see langword="null"/> if there is none.</returns>
    /// <exception cref="UserException">It cannot be used; everything that is wrong is reported.</exception>
    internal static AllowedDifferencesFile? Read(DirectoryInfo project) => Path.Exists(Path.Combine(project.FullName, AllowedDifferences.FileName))
        ? Parse(EditableFile.Read(project, AllowedDifferences.FileName).Text)
        : null;

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="UserException">It cannot be used; everything that is wrong is reported.</exception>
    internal static AllowedDifferencesFile Parse(string text)
    {
        var document = StackReader.Read(AllowedDifferences.FileName, text)
            ?? throw new UserException(new Finding(null, "nothing in the file", "write reference, settings and resources") { File = AllowedDifferences.FileName, Line = 1 });
        try
        {
            return new AllowedDifferencesFile(document, document.Read(json => SettingsDocument.Read<AllowedDifferences>(json, Wrong)));
        }
        catch (UserException exception)
        {
            // The root of this file is not that of settings.
            throw new UserException(exception.Findings.Select(finding => finding.Path is "" ? finding with { Path = null } : finding));
        }
    }

    /// <summary>The line of an entry.</summary>
    /// <param name="path">The entry's path, for example <c>settings[3].in</c>.</param>
    /// <returns>The line, counted from 1.</returns>
    internal long LineOf(string path) => _document.LineOf(path);

    // A reason of no words is none, and an entry for no environment allows nothing.
    private static IEnumerable<Finding> Wrong(AllowedDifferences content) =>
        from section in new[] { (Name: "settings", Entries: content.Settings), (Name: "resources", Entries: content.Resources) }
        from entry in section.Entries.Index()
        let path = $"{section.Name}[{entry.Index}]"
        from finding in (Finding?[])
        [
            string.IsNullOrWhiteSpace(entry.Item.Why) ? new Finding($"{path}.why", "no reason", "write why the difference is wanted") : null,
            string.IsNullOrWhiteSpace(entry.Item.What) ? new Finding($"{path}.what", "nothing that may differ", "write a setting, or a type of resources") : null,
            entry.Item.In.Count == 0 ? new Finding($"{path}.in", "no environment", "name those in which it differs") : null,
            entry.Item.In.Contains(content.Reference) ? new Finding($"{path}.in", $"\"{content.Reference}\", which is the reference", "name the others") : null,
        ]
        where finding is not null
        select finding;
}
