using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Stands for an archive the provider answered in a form that cannot be read; it cannot be handed on.</summary>
internal sealed class InvalidArchive : Archive
{
    public InvalidArchive()
        : base(Constants.ArchiveAssetsName, ImmutableDictionary<string, AssetOrArchive>.Empty)
    {
    }
}
