using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An archive fetched from elsewhere.</summary>
public sealed class RemoteArchive : Archive
{
    /// <summary>Names the source; nothing is read until an update.</summary>
    /// <param name="uri">Where to fetch it: file, http or https.</param>
    /// <exception cref="ArgumentNullException"><paramref name="uri"/> is null.</exception>
    public RemoteArchive(string uri)
        : base(Constants.AssetOrArchiveUriName, uri)
    {
    }
}
