using Infra.Model.Costs;
using Infra.Model.Findings;
using Infra.Model.Prices;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Tests.Support;

namespace Infra.Tests.Prices;

public sealed class PriceListTests
{
    private const string One = """
        { "sources": { "mine": { "from": "a page", "read": "2026-11-30", "of": "2026-11-01" } },
          "regions": { "eu-central-1": { "items": { "keyMonth": { "usd": "7.5", "source": "mine" } } } } }
        """;

    public static TheoryData<string> Environments => TestEnvironments.Data;

    [Fact]
    public void Prices_OfTheProgram_ReadAndHaveASourceThatSaysWhereAndWhen()
    {
        var list = PriceList.Embedded;

        Assert.All(list.Sources.Values, source => Assert.True(source.From.Length > 20 && source.Read.Date > new DateOnly(2026, 1, 1)));
        Assert.Equal(list.Sources.Keys.Order(), list.Regions.Values.SelectMany(region => region.Items.Values.Select(price => price.Source)
            .Concat(region.Instances.Values.SelectMany(type => new[] { type.OnDemand?.Source, type.Spot?.Source }.OfType<string>()))).Distinct().Order());
    }

    // Whoever starts with the shipped environments sees what they cost, but for what no source was found of.
    [Theory]
    [MemberData(nameof(Environments))]
    public void Prices_OfTheServersOfTheEnvironments_AreKnown(string environment)
    {
        var settings = TestEnvironments.Read(environment).Settings;

        var unknown = settings.Pools.Values.SelectMany(pool => pool.Generations).SelectMany(generation => PoolBill.OfServer(generation.Server).At(PriceList.Embedded.Of(settings.Region)).Unknown);

        Assert.Empty(unknown.Except(["diskThroughputMonth"]));
    }

    [Fact]
    public void Prices_OfTheProgram_HaveASpotPriceBelowTheOnDemandPrice() => Assert.All(
        PriceList.Embedded.Regions.Values.SelectMany(region => region.Instances.Values),
        type => Assert.True(type.Spot!.Highest.Amount < type.OnDemand!.Usd.Amount));

    [Theory]
    [InlineData("\"usd\": \"7.5\"", "\"usd\": 7.5", "regions.eu-central-1.items.keyMonth.usd: found 7.5; write a price in US dollars, in quotes, such as \"0.0978\"")]
    [InlineData("\"source\": \"mine\"", "\"source\": \"yours\"", "regions.eu-central-1.items.keyMonth.source: found the source \"yours\", which does not stand under sources; add it there")]
    [InlineData("keyMonth", "keyYear", "regions.eu-central-1.items.keyYear: found the key \"keyYear\"; write one of controlPlaneHour, extendedSupportHour, natGatewayHour, natGatewayGigabyte, endpointHour, endpointGigabyte, diskGibMonth, diskIopsMonth, diskThroughputMonth, publicAddressHour, loadBalancerHour, loadBalancerUnitHour, keyMonth, logGigabyte")]
    [InlineData("\"of\"", "\"day\"", "sources.mine.day: found an unknown key \"day\"; the keys here are from, of, read")]
    [InlineData("2026-11-30", "30.11.2026", "sources.mine.read: found \"30.11.2026\"; write a day such as \"2026-12-31\", in quotes")]
    [InlineData("\"mine\": {", "\"skypilot\": {", "regions.eu-central-1.items.keyMonth.source: found the source \"mine\", which does not stand under sources; add it there\nsources.skypilot: found the source \"skypilot\", a name that the embedded prices use; name it otherwise")]
    public void Parse_OfAMistake_SaysWhatToWrite(string old, string changed, string findings)
    {
        var exception = Assert.Throws<UserException>(() => PriceList.Parse(One.Replace(old, changed, StringComparison.Ordinal)));

        Assert.Equal(findings, string.Join('\n', exception.Findings.Select(finding => finding.Text)));
    }

    [Fact]
    public void Parse_OfASpotRangeInTheWrongOrder_IsRefused() => Assert.Equal(
        "regions.eu-central-1.instances.m7g.large.spot: found lowest \"2\" above highest \"1\"; write the lower one first",
        Assert.Single(Assert.Throws<UserException>(() => PriceList.Parse(
            """{ "sources": { "mine": { "from": "a", "read": "2026-11-30" } }, "regions": { "eu-central-1": { "instances": { "m7g.large": { "spot": { "lowest": "2", "highest": "1", "source": "mine" } } } } } }""")).Findings).Text);

    [Fact]
    public void With_OwnPrices_TakesTheirPlaceAndKeepsTheOthers()
    {
        var region = Value.Parse<AwsRegion>("eu-central-1");

        var list = PriceList.Embedded.With(PriceList.Parse(One));

        Assert.Equal(("7.5", "mine"), ($"{list.Of(region).Items[PricedItem.KeyMonth].Usd}", list.Of(region).Items[PricedItem.KeyMonth].Source));
        Assert.Equal(PriceList.Embedded.Of(region).Items[PricedItem.NatGatewayHour], list.Of(region).Items[PricedItem.NatGatewayHour]);
        Assert.Equal(PriceList.Embedded.Of(region).Instances.Count, list.Of(region).Instances.Count);
        Assert.Contains("mine", list.Sources.Keys);
    }

    [Fact]
    public void ToJson_OfPrices_IsReadBack()
    {
        var json = PriceList.Parse(One).ToJson();

        Assert.Equal(json, PriceList.Parse(json).ToJson());
        Assert.Contains("\"read\": \"2026-11-30\",\n      \"of\": \"2026-11-01\"\n", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ARegionWithoutPrices_KnowsNone() => Assert.Equal(
        ["m7g.large on demand"],
        BilledItem.Of(MinimalSettings.Parsed.Pools.Values.Single().Generations[0].Server).PriceIn(PriceList.Embedded.Of(Value.Parse<AwsRegion>("eu-west-1"))).Unknown);

    [Fact]
    public void Since_OfASource_IsTheDayItIsOfOrElseTheDayItWasRead()
    {
        Assert.Equal(new DateOnly(2026, 11, 1), PriceList.Parse(One).Sources["mine"].Since());
        Assert.Equal(new DateOnly(2026, 11, 30), TestPrices.Round.Sources["test"].Since());
    }
}
