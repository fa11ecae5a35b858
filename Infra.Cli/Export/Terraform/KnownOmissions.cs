using System.Collections.Frozen;
using Infra.Model.Trees;

namespace Infra.Cli.Export.Terraform;

/// <summary>
/// What the pinned version of Terraform's AWS provider does not know, with what is lost. Whatever it does not know and is not listed
/// here ends an export.
/// </summary>
/// <remarks>Absent from the schema of hashicorp/aws 5.100.0, which <see cref="ProviderFacts"/> is taken from.</remarks>
internal static class KnownOmissions
{
    private const string Repair = "EKS repairs servers by its own thresholds; set them with aws eks update-nodegroup-config --node-repair-config";

    // What AWS does by itself: where that is what the program says, nothing is lost. botocore 1.43.11, eks/2017-11-01: "default false".
    private static readonly FrozenSet<(string Type, string Path, Node Value)> Defaults = new HashSet<(string, string, Node)>
    {
        ("aws:eks/cluster:Cluster", "deletionProtection", new FlagNode(false)),
    }.ToFrozenSet();

    private static readonly FrozenDictionary<(string Type, string Path), string> Reasons = new Dictionary<(string, string), string>
    {
        [("aws:eks/cluster:Cluster", "deletionProtection")] =
            "EKS itself does not refuse to delete the cluster; switch it on with aws eks update-cluster-config --deletion-protection, and rely on prevent_destroy",
        [("aws:eks/cluster:Cluster", "controlPlaneScalingConfig")] =
            "EKS sizes the control plane as it sees fit; set it with aws eks update-cluster-config",
        [("aws:eks/nodeGroup:NodeGroup", "updateConfig.updateStrategy")] =
            "EKS updates the group by its default strategy; no update in place is ever declared, so nothing uses it",
        [("aws:eks/nodeGroup:NodeGroup", "warmPoolConfig")] =
            "the group keeps no servers in reserve; switch them on with aws eks update-nodegroup-config",
        [("aws:eks/nodeGroup:NodeGroup", "nodeRepairConfig.maxParallelNodesRepairedCount")] = Repair,
        [("aws:eks/nodeGroup:NodeGroup", "nodeRepairConfig.maxParallelNodesRepairedPercentage")] = Repair,
        [("aws:eks/nodeGroup:NodeGroup", "nodeRepairConfig.maxUnhealthyNodeThresholdCount")] = Repair,
        [("aws:eks/nodeGroup:NodeGroup", "nodeRepairConfig.maxUnhealthyNodeThresholdPercentage")] = Repair,
        [("aws:eks/nodeGroup:NodeGroup", "nodeRepairConfig.nodeRepairConfigOverrides")] = Repair,
    }.ToFrozenDictionary();

    /// <summary>The paths and reasons, for tests.</summary>
    internal static IEnumerable<(string Type, string Path)> All => Reasons.Keys;

    /// <summary>Whether a property says what AWS does without it.</summary>
    /// <param name="type">The resource's type token.</param>
    /// <param name="path">The property.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it does.</returns>
    internal static bool IsDefault(string type, string path, Node value) => Defaults.Contains((type, path, value));

    /// <summary>Why a property is left out.</summary>
    /// <param name="type">The resource's type token.</param>
    /// <param name="path">The property.</param>
    /// <returns>The reason; nothing when the property may not be left out.</returns>
    internal static string? Of(string type, string path) => Reasons.GetValueOrDefault((type, path));
}
