using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A directory or an archive file (.tar, .tar.gz, .zip) on this machine.</summary>
public sealed class FileArchive : Archive
{
    /// <summary>Names the source; nothing is read until an update.</summary>
    /// <param name="path">The path of the directory or file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public FileArchive(string path)
        : base(Constants.AssetOrArchivePathName, path)
    {
    }
}
