using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A file fetched from elsewhere.</summary>
public sealed class RemoteAsset : Asset
{
    /// <summary>Names the source; nothing is read until an update.</summary>
    /// <param name="uri">Where to fetch it: file, http or https.</param>
    /// <exception cref="ArgumentNullException"><paramref name="uri"/> is null.</exception>
    public RemoteAsset(string uri)
        : base(Constants.AssetOrArchiveUriName, uri)
    {
    }
}
