using Infra.Model.Rules;
using Infra.Model.Settings;

namespace Infra.Model.Environments;

/// <summary>No two environments have an address in common, so that their networks can be connected whenever that is wanted.</summary>
public static class NetworksApart
{
    /// <summary>Every pair that overlaps.</summary>
    /// <param name="environments">The environments.</param>
    /// <returns>A finding for each pair and kind of address, at the environment that comes later.</returns>
    public static IEnumerable<Finding> Check(IReadOnlyList<EnvironmentDefinition> environments) =>
        from later in environments.Index()
        from earlier in environments.Take(later.Index)
        from finding in Check(later.Item, earlier)
        select finding;

    private static IEnumerable<Finding> Check(EnvironmentDefinition later, EnvironmentDefinition earlier)
    {
        var (network, other) = (later.Settings.Network, earlier.Settings.Network);

        foreach (var finding in CheckPods(later, earlier)) yield return finding;
        if (network.Cidr.Overlaps(other.Cidr)) yield return Overlap(later, "network.cidr", $"{network.Cidr}", earlier, $"{other.Cidr}");

        // All are of one size, so they are the same or apart.
        if (network.Ipv6 is { } ipv6 && ipv6.Cidr == other.Ipv6?.Cidr) yield return Overlap(later, "network.ipv6.cidr", $"{ipv6.Cidr}", earlier, $"{ipv6.Cidr}");

        foreach (var (one, another) in new[] { (later, earlier), (earlier, later) })
        {
            if (one.Settings.ControlPlane.ServiceCidr.Overlaps(another.Settings.Network.Cidr))
            {
                yield return CheckKind.NetworksAreApart.Report(
                    one.Name,
                    "controlPlane.serviceCidr",
                    $"\"{one.Settings.ControlPlane.ServiceCidr}\", which overlaps the network {another.Settings.Network.Cidr} of {another.Name}: pods here can never reach it",
                    "write another range for a new cluster") with
                { Severity = Severity.Warning };
            }
        }
    }

    // Blocks for pods may be the same where neither network has routes to them from outside.
    private static IEnumerable<Finding> CheckPods(EnvironmentDefinition later, EnvironmentDefinition earlier)
    {
        var (network, other) = (later.Settings.Network, earlier.Settings.Network);
        foreach (var (index, block) in (network.Pods?.Cidrs ?? []).Index())
        {
            var taken = network.Pods!.Routed || other.Pods?.Routed != false ? other.Blocks : [other.Cidr];
            if (taken.FirstOrDefault(block.Overlaps) is { } same) yield return Overlap(later, $"network.pods.cidrs[{index}]", $"{block}", earlier, $"{same}");
        }

        foreach (var block in other.Pods?.Cidrs ?? [])
        {
            if (block.Overlaps(network.Cidr)) yield return Overlap(later, "network.cidr", $"{network.Cidr}", earlier, $"{block}");
        }
    }

    private static Finding Overlap(EnvironmentDefinition later, string path, string network, EnvironmentDefinition earlier, string other) =>
        CheckKind.NetworksAreApart.Report(later.Name, path, $"\"{network}\", which overlaps \"{other}\" of {earlier.Name}", "write a network that no other environment uses");
}
