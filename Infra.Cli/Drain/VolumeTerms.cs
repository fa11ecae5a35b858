using Infra.Model.Draining;

namespace Infra.Cli.Drain;

/// <summary>Where volumes let their pods run: an EBS volume is in one zone.</summary>
internal static class VolumeTerms
{
    /// <summary>The alternatives of conditions on nodes, by the claim of the volume; volumes that may be anywhere are left out.</summary>
    internal static IReadOnlyDictionary<PodKey, ImmutableArray<ImmutableArray<LabelRequirement>>> Of(IEnumerable<Node> volumes, IEnumerable<Node> claims)
    {
        var terms = volumes.ToDictionary(
            volume => ClusterReader.Text(volume, "metadata.name"), volume => Terms(volume.At("spec.nodeAffinity.required.nodeSelectorTerms")), StringComparer.Ordinal);
        return claims
            .Where(claim => terms.TryGetValue(ClusterReader.Text(claim, "spec.volumeName"), out var own) && !own.IsEmpty)
            .ToDictionary(ClusterReader.Key, claim => terms[ClusterReader.Text(claim, "spec.volumeName")]);
    }

    internal static ImmutableArray<ImmutableArray<LabelRequirement>> Terms(Node terms) =>
    [
        .. terms.Items.Select(term => ImmutableArray.CreateRange(
            ClusterReader.Requirements(term.At("matchExpressions")).Concat(ClusterReader.Requirements(term.At("matchFields"))))),
    ];
}
