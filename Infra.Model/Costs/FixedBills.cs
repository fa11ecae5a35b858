using Infra.Model.Plans;
using Infra.Model.Prices;
using Infra.Model.Releases;
using Infra.Model.Settings.Cluster;

namespace Infra.Model.Costs;

/// <summary>What is charged for whatever the load is, counted in the plan.</summary>
internal static class FixedBills
{
    private const int Hours = Bill.HoursOfAMonth;

    /// <summary>The bills of an environment.</summary>
    /// <param name="plan">The environment's plan.</param>
    /// <param name="asOf">The day, for extended support.</param>
    /// <returns>For each kind of what is charged for: what it is, how many there are, and the bill of a month. What there is none of is left out.</returns>
    internal static IEnumerable<(string Subject, string Quantity, Bill Bill)> Of(EnvironmentPlan plan, DateOnly asOf)
    {
        var settings = plan.Environment.Settings;
        var (gateways, endpoints, keys) = (Count(plan, ResourceTypes.NatGateway), EndpointZones(plan), Count(plan, ResourceTypes.Key));
        var balancers = settings.AllServices().Where(service => service.Settings.Expose is not null).Select(service => service.Namespace).Distinct().Count();
        var addresses = Count(plan, ResourceTypes.Eip) + (balancers * settings.Network.Zones.Count);

        return new[]
        {
            ("control plane", "1", Bill.Of(PricedItem.ControlPlaneHour, Hours)),
            ("extended support", "1", Bill.Of(PricedItem.ExtendedSupportHour, IsExtended(plan, asOf) ? Hours : 0)),
            ("NAT gateways", $"{gateways}", Bill.Of(PricedItem.NatGatewayHour, gateways * Hours)),
            ("interface endpoints", $"{endpoints} in zones", Bill.Of(PricedItem.EndpointHour, endpoints * Hours)),
            ("load balancers", $"{balancers}", Bill.Of(PricedItem.LoadBalancerHour, balancers * Hours)),
            ("public IPv4 addresses", $"{addresses}", Bill.Of(PricedItem.PublicAddressHour, addresses * Hours)),
            ("KMS keys", $"{keys}", Bill.Of(PricedItem.KeyMonth, keys)),
        }.Where(item => item.Item3.Quantities.Count > 0);
    }

    /// <summary>The interface endpoints, each once for every zone that it is in.</summary>
    internal static int EndpointZones(EnvironmentPlan plan) => plan.Resources
        .Where(resource => resource.Address.Type == ResourceTypes.VpcEndpoint && resource.Inputs.At("vpcEndpointType").Text == "Interface")
        .Sum(resource => resource.Inputs.At("subnetIds").Items.Length);

    /// <summary>The NAT gateways.</summary>
    internal static int Gateways(EnvironmentPlan plan) => Count(plan, ResourceTypes.NatGateway);

    /// <summary>Whether extended support is paid: with standard support EKS upgrades the control plane at the end, and charges nothing more.</summary>
    internal static bool IsExtended(EnvironmentPlan plan, DateOnly asOf) => plan.Environment.Settings.ControlPlane.SupportType == SupportType.Extended
        && asOf > ReleaseCatalogue.Find(plan.Environment.Settings.Release).Kubernetes.EndOfStandardSupport;

    private static int Count(EnvironmentPlan plan, string type) => plan.Resources.Count(resource => resource.Address.Type == type);
}
