using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A file on this machine.</summary>
public sealed class FileAsset : Asset
{
    /// <summary>Names the source; nothing is read until an update.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public FileAsset(string path)
        : base(Constants.AssetOrArchivePathName, path)
    {
    }
}
