using Infra.Model.Costs;
using Infra.Model.Prices;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Tests.Support;

namespace Infra.Tests.Costs;

public sealed class BillTests
{
    private static readonly RegionPrices Prices = TestPrices.Of(PricedItem.KeyMonth).Of(Value.Parse<AwsRegion>("eu-central-1"));

    private static readonly Bill Gateway = Bill.Of(PricedItem.NatGatewayHour, 10);

    private static readonly Bill Key = Bill.Of(PricedItem.KeyMonth, 2);

    [Fact]
    public void At_KnownPrices_IsTheSum()
    {
        var amount = Gateway.Plus(Gateway).Plus(Bill.Of(PricedItem.DiskGibMonth, 5)).At(Prices);

        Assert.Equal((25m, 25m, true), (amount.Lowest, amount.Highest, amount.IsComplete));
    }

    [Fact]
    public void At_AnUnknownPrice_NamesItAndLeavesItOut()
    {
        var amount = Gateway.Plus(Key).At(Prices);

        Assert.Equal((10m, 10m), (amount.Lowest, amount.Highest));
        Assert.Equal(["keyMonth"], amount.Unknown);
    }

    // Otherwise each change of an environment with an unknown price would cost an unknown sum.
    [Fact]
    public void Minus_WhatIsEqual_LeavesNoUnknownPrice() => Assert.Equal(
        (10m, true),
        (Gateway.Plus(Gateway).Plus(Key).Minus(Gateway.Plus(Key)).At(Prices).Lowest, Gateway.Plus(Key).Minus(Key).At(Prices).IsComplete));

    [Fact]
    public void At_LessOfARange_IsTheMostThatCanBeSavedFirst()
    {
        var server = MinimalSettings.ParsedWith(
            ("pools.general.generations[0].server.capacityType", "\"spot\""), ("pools.general.generations[0].server.instanceTypes", """["m7g.large", "m6g.large", "m8g.large"]""")).Pools.Values.Single().Generations[0].Server;

        var amount = Bill.Empty.Minus(Bill.Of(BilledItem.Of(server), 10)).At(Prices);

        Assert.Equal((-30m, -10m), (amount.Lowest, amount.Highest));
    }

    [Fact]
    public void At_ASpotServerOfATypeWithoutAPrice_IsUnknown()
    {
        var server = MinimalSettings.ParsedWith(
            ("pools.general.generations[0].server.capacityType", "\"spot\""), ("pools.general.generations[0].server.instanceTypes", """["m7g.large", "m6g.large", "r7g.large"]""")).Pools.Values.Single().Generations[0].Server;

        Assert.Equal(["r7g.large spot"], Bill.Of(BilledItem.Of(server), 1).At(Prices).Unknown);
    }

    [Fact]
    public void Of_AnOnDemandServerOfSeveralTypes_IsOfTheFirst()
    {
        var server = MinimalSettings.ParsedWith(("pools.general.generations[0].server.instanceTypes", """["m7g.large", "m6g.large"]""")).Pools.Values.Single().Generations[0].Server;

        Assert.Equal(("m7g.large on demand", 2m), (BilledItem.Of(server).Name, Bill.Of(BilledItem.Of(server), 1).At(Prices).Lowest));
    }
}
