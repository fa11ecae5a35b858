namespace Infra.Model.Releases;

/// <summary>A release with the file it was read from.</summary>
/// <param name="Release">The release.</param>
/// <param name="Folder">Its folder, <see cref="ReleaseFolder.Ours"/> or <see cref="ReleaseFolder.Team"/>.</param>
/// <param name="Text">The text of the file.</param>
public sealed record PublishedRelease(Release Release, string Folder, string Text)
{
    /// <summary>The file, from the root of the repository.</summary>
    public string File => $"{Folder}/{Release.Name}{ReleaseFolder.Suffix}";

    /// <summary>Whether it is a team's own.</summary>
    public bool IsTeams => Folder == ReleaseFolder.Team;
}
