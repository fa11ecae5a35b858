using System.Collections.Frozen;
using Infra.Model.Plans;

namespace Infra.Cli.Rehearsal;

/// <summary>What the emulator, moto 5.2.1, cannot do: resources of these types are planned, and neither applied nor counted as rehearsed.</summary>
internal static class EmulatorLimits
{
    private static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["aws:autoscaling/tag:Tag"] = "it makes no Auto Scaling group for a node group, so there is none to tag",
        ["aws:eks/accessEntry:AccessEntry"] = "it has no access entries",
        ["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = "it has no access policies",
        ["aws:eks/addon:Addon"] = "it has no add-ons",
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = "it has no pod identity associations",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static bool IsApplied(PlannedResource resource) => !Reasons.ContainsKey(resource.Address.Type);

    /// <summary>Why resources of a type are not applied.</summary>
    /// <param name="type">The type token.</param>
    /// <returns>The reason; <see langword="null"/> if they are.</returns>
    internal static string? Reason(string type) => Reasons.GetValueOrDefault(type);
}
