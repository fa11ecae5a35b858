using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An archive put together from named assets and archives.</summary>
public sealed class AssetArchive : Archive
{
    /// <summary>Puts the archive together.</summary>
    /// <param name="assets">The contents by path inside the archive; later changes to the dictionary are not seen.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assets"/> is null.</exception>
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : base(Constants.ArchiveAssetsName, assets.ToImmutableDictionary())
    {
    }
}
