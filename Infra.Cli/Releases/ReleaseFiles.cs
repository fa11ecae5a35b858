using Infra.Cli.Files;
using Infra.Model.Releases;

namespace Infra.Cli.Releases;

/// <summary>The releases of a project as its files are now: those that come with this program, and the team's own beside the stack files.</summary>
internal static class ReleaseFiles
{
    /// <summary>Reads the team's folder.</summary>
    /// <returns>The folder; empty if there is none.</returns>
    /// <exception cref="UserException">A file cannot be read.</exception>
    internal static ReleaseFolder Team(DirectoryInfo project)
    {
        var folder = new DirectoryInfo(Path.Combine(project.FullName, ReleaseFolder.Team));
        var files = folder.Exists ? folder.EnumerateFiles($"*{ReleaseFolder.Suffix}").ToDictionary(file => file.Name, Text, StringComparer.Ordinal) : [];
        var published = new FileInfo(Path.Combine(folder.FullName, ReleaseFolder.LockName));
        return new ReleaseFolder(ReleaseFolder.Team, files, published.Exists ? Text(published) : "");
    }

    internal static ReleaseSet Read(DirectoryInfo project) => ReleaseSet.Of(ReleaseCatalogue.Ours, Team(project));

    /// <summary>Finds a release that somebody names.</summary>
    /// <param name="releases">All releases.</param>
    /// <param name="name">What they wrote.</param>
    /// <exception cref="UserException">There is none of that name.</exception>
    internal static PublishedRelease Find(ReleaseSet releases, string name)
    {
        if (releases.Find(name) is { } found) return found;

        var (names, broken) = (releases.Releases.Select(release => $"{release.Release.Name}").ToList(), releases.Findings.Where(finding => finding.File == $"{ReleaseFolder.Team}/{name}{ReleaseFolder.Suffix}").ToList());
        throw broken.Count > 0
            ? new UserException(broken)
            : new UserException($"the release \"{name}\", which does not exist", $"{(Spelling.Nearest(name, names) is { } nearest ? $"did you mean {nearest}? " : "")}the releases are {string.Join(", ", names)}");
    }

    private static string Text(FileInfo file) => InputFile.Text($"{ReleaseFolder.Team}/{file.Name}", file.FullName);
}
