namespace Infra.Model.Values.Kubernetes;

/// <summary>
/// Tags of an Auto Scaling group by which the Cluster Autoscaler treats the group's servers otherwise than all others.
/// </summary>
/// <remarks>
/// https://github.com/kubernetes/autoscaler/blob/55c37cd/cluster-autoscaler/cloudprovider/aws/README.md (autoscaling-options) and
/// aws_manager.go beside it (GetAsgOptions), read 2026-11-29.
/// </remarks>
public static class AutoscalerOptions
{
    private const string Prefix = "k8s.io/cluster-autoscaler/node-template/autoscaling-options/";

    // A taint evicts nobody, and the autoscaler by itself looks only at servers that are asked for less than half of what they have, and
    // only after ten minutes: full servers would drain never, and others late.
    private static ImmutableSortedDictionary<string, string> Draining { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create($"{Prefix}scaledownutilizationthreshold", "1.0"),
        KeyValuePair.Create($"{Prefix}scaledownunneededtime", "1m0s"),
    ]);

    /// <summary>The tags of a group.</summary>
    /// <param name="stage">The stage of its generation, see <see cref="StageWord"/>.</param>
    /// <returns>Keys and values; none but in <c>draining</c>, where the autoscaler removes a server as soon as its pods fit elsewhere.</returns>
    public static IReadOnlyDictionary<string, string> Of(string? stage) => stage == StageWord.Draining ? Draining : ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether a tag is one of these.</summary>
    /// <param name="key">The tag's key.</param>
    internal static bool Has(string? key) => key?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
