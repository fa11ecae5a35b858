using Infra.Model.Plans;
using Infra.Model.Prices;
using Infra.Model.Settings.Network;

namespace Infra.Model.Costs;

/// <summary>NAT gateways against interface endpoints, as the ways to AWS's services.</summary>
/// <param name="Gateways">The NAT gateways.</param>
/// <param name="Nat">What they cost a month, without traffic.</param>
/// <param name="Endpoints">The interface endpoints of the settings; where there are none, all that there could be.</param>
/// <param name="AreDeclared">Whether the settings have these endpoints.</param>
/// <param name="Interface">What they cost a month in all zones, without traffic.</param>
/// <param name="NatGigabyte">A gigabyte through a NAT gateway; <see langword="null"/> where it is unknown.</param>
/// <param name="EndpointGigabyte">A gigabyte through an endpoint; <see langword="null"/> where it is unknown.</param>
/// <param name="EvenAtGigabytes">
/// From how many gigabytes a month to these services the endpoints cost less than the same traffic through NAT gateways that are there
/// anyway; <see langword="null"/> where it is unknown, or never.
/// </param>
public sealed record WaysOut(int Gateways, Amount Nat, int Endpoints, bool AreDeclared, Amount Interface, decimal? NatGigabyte, decimal? EndpointGigabyte, decimal? EvenAtGigabytes)
{
    /// <summary>Compares the ways of an environment.</summary>
    internal static WaysOut Of(EnvironmentPlan plan, RegionPrices prices)
    {
        var network = plan.Environment.Settings.Network;
        var declared = FixedBills.EndpointZones(plan);
        var (kinds, zones) = (declared > 0 ? network.Endpoints.Count : Enum.GetValues<InterfaceEndpoint>().Length, network.Zones.Count);
        var (nat, endpoints) = (
            Bill.Of(PricedItem.NatGatewayHour, FixedBills.Gateways(plan) * Bill.HoursOfAMonth).At(prices),
            Bill.Of(PricedItem.EndpointHour, (declared > 0 ? declared : kinds * zones) * Bill.HoursOfAMonth).At(prices));
        var (through, direct) = (Usd(PricedItem.NatGatewayGigabyte), Usd(PricedItem.EndpointGigabyte));

        return new WaysOut(
            FixedBills.Gateways(plan), nat, kinds, declared > 0, endpoints, through, direct,
            endpoints.IsComplete && through - direct is { } saved && saved > 0 ? endpoints.Lowest / saved : null);

        decimal? Usd(PricedItem item) => prices.Items.TryGetValue(item, out var price) ? price.Usd.Amount : null;
    }
}
