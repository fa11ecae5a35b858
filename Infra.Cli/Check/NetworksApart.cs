namespace Infra.Cli.Check;

/// <summary>No two environments have an address in common, so that their networks can be connected whenever that is wanted.</summary>
internal static class NetworksApart
{
    /// <summary>Every pair that overlaps.</summary>
    /// <param name="environments">The environments.</param>
    /// <returns>A finding for each pair, at the environment that comes later.</returns>
    internal static IEnumerable<CheckFinding> Check(IReadOnlyList<CheckedEnvironment> environments) =>
        from later in environments.Index()
        from earlier in environments.Take(later.Index)
        let network = later.Item.Settings.Network.Cidr
        where network.Overlaps(earlier.Settings.Network.Cidr)
        select later.Item.Error(
            "network.cidr",
            $"found \"{network}\", which overlaps \"{earlier.Settings.Network.Cidr}\" of {earlier.Name}; write a network that no other environment uses");
}
