using Infra.Cli.Preflight;
using Infra.Cli.Prices;
using Infra.Model.Findings;
using Infra.Model.Prices;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Tests.Support;

namespace Infra.Tests.Prices;

public sealed class PriceUpdateTests
{
    private static readonly AwsRegion Region = Value.Parse<AwsRegion>("eu-central-1");

    [Fact]
    public async Task Update_OfAnEnvironment_HasAllPricesThatItNeeds()
    {
        var (list, missing) = await AskAsync(new RecordedPrices(), Spot);

        Assert.Empty(missing);
        var prices = list.Of(Region);
        Assert.Equal(Enum.GetValues<PricedItem>(), prices.Items.Keys.Order());
        Assert.Equal(
            [("controlPlaneHour", "0.1"), ("natGatewayHour", "0.052"), ("endpointGigabyte", "0.01"), ("diskThroughputMonth", "0.048"), ("keyMonth", "1")],
            new[] { PricedItem.ControlPlaneHour, PricedItem.NatGatewayHour, PricedItem.EndpointGigabyte, PricedItem.DiskThroughputMonth, PricedItem.KeyMonth }
                .Select(item => ($"{char.ToLowerInvariant($"{item}"[0])}{$"{item}"[1..]}", $"{prices.Items[item].Usd}")));
        Assert.Equal(["m6g.large", "m7g.large", "m8g.large"], prices.Instances.Keys.Select(type => $"{type}"));
        var type = prices.Instances[Value.Parse<InstanceType>("m7g.large")];
        Assert.Equal(("0.0978", "0.044300", "0.048100"), ($"{type.OnDemand!.Usd}", $"{type.Spot!.Lowest}", $"{type.Spot.Highest}"));
    }

    [Fact]
    public async Task Update_OfPrices_SaysWhereAndWhenTheyWereRead()
    {
        var (list, _) = await AskAsync(new RecordedPrices(), Spot);

        Assert.Equal(
            [("awsPriceList-2026-12-01", "aws pricing get-products --region us-east-1"), ("awsSpotPrices-2026-12-01", "aws ec2 describe-spot-price-history: the lowest and the highest price of any zone on that day")],
            list.Sources.Select(source => (source.Key, source.Value.From)));
        Assert.All(list.Sources.Values, source => Assert.Equal("2026-12-01", $"{source.Read}"));
        Assert.Equal(list.ToJson(), PriceList.Parse(list.ToJson()).ToJson());
    }

    [Fact]
    public async Task Questions_OfAnUpdate_AreOfTheRegionAndAskedOnce()
    {
        var api = new RecordedPrices();

        await AskAsync(api, OnDemand);

        Assert.All(api.Asked, question => Assert.StartsWith("aws pricing get-products --service-code ", question, StringComparison.Ordinal));
        Assert.All(api.Asked, question => Assert.Contains("Type=TERM_MATCH,Field=regionCode,Value=eu-central-1", question, StringComparison.Ordinal));
        Assert.Equal(api.Asked.Distinct(), api.Asked);
        Assert.Contains(
            "aws pricing get-products --service-code AmazonEC2 --filters Type=TERM_MATCH,Field=regionCode,Value=eu-central-1 Type=TERM_MATCH,Field=instanceType,Value=m7g.large "
            + "Type=TERM_MATCH,Field=operatingSystem,Value=Linux Type=TERM_MATCH,Field=tenancy,Value=Shared Type=TERM_MATCH,Field=preInstalledSw,Value=NA Type=TERM_MATCH,Field=capacitystatus,Value=Used",
            api.Asked);
    }

    [Fact]
    public async Task Spot_OfAnUpdate_IsAskedForWhatIsBoughtAsSpotAlone()
    {
        var api = new RecordedPrices();

        await AskAsync(api, Spot);

        Assert.Equal(
            "aws ec2 describe-spot-price-history --product-descriptions Linux/UNIX --start-time 2026-12-01T00:00:00Z --instance-types m6g.large m7g.large m8g.large",
            Assert.Single(api.Asked, question => question.StartsWith("aws ec2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Price_ThatTheListDoesNotHave_IsMissingAndNotMadeUp()
    {
        var api = new RecordedPrices().With("--service-code AmazonEKS", RecordedPrices.Products(RecordedPrices.Product("EUC1-AmazonEKS-Hours:perCluster", (0, "0.1"))));

        var (list, missing) = await AskAsync(api, OnDemand);

        Assert.Equal(["AmazonEKS-Hours:extendedSupport in eu-central-1"], missing);
        Assert.DoesNotContain(PricedItem.ExtendedSupportHour, list.Of(Region).Items.Keys);
    }

    [Fact]
    public async Task Price_ThatTheListHasSeveralOf_IsMissing()
    {
        var api = new RecordedPrices().With("instanceType", RecordedPrices.Products(RecordedPrices.Product("EUC1-BoxUsage:m7g.large", (0, "0.1")), RecordedPrices.Product("EUC1-Other:m7g.large", (0, "0.2"))));

        var (list, missing) = await AskAsync(api, OnDemand);

        Assert.Equal(["m7g.large on demand in eu-central-1"], missing);
        Assert.Null(list.Of(Region).Instances.Values.Single().OnDemand);
    }

    [Theory]
    [InlineData("Denied", "found no right to run aws pricing get-products --service-code AmazonVPC")]
    [InlineData("Failed", "found no answer to aws pricing get-products --service-code AmazonVPC")]
    public async Task Call_ThatFails_EndsTheUpdate(string kind, string message)
    {
        var api = new RecordedPrices().With("--service-code AmazonVPC", AwsAnswer.Without(Enum.Parse<AwsAnswerKind>(kind), "no network"));

        var finding = Assert.Single((await Assert.ThrowsAsync<UserException>(() => AskAsync(api, OnDemand))).Findings);

        Assert.StartsWith(message, finding.Text, StringComparison.Ordinal);
        Assert.EndsWith("nothing was written", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_PricesOfOtherRegions_StayAndUnusedSourcesGo()
    {
        var own = PriceList.Parse("""
            { "sources": { "old": { "from": "a", "read": "2026-01-01" }, "other": { "from": "b", "read": "2026-01-01" } },
              "regions": { "eu-central-1": { "items": { "keyMonth": { "usd": "9", "source": "old" } } }, "eu-west-1": { "items": { "keyMonth": { "usd": "8", "source": "other" } } } } }
            """);

        var updated = OwnPrices.Updated(own, (await AskAsync(new RecordedPrices(), OnDemand)).List);

        Assert.Equal(["awsPriceList-2026-12-01", "other"], updated.Sources.Keys.Order());
        Assert.Equal(("1", "8"), ($"{updated.Of(Region).Items[PricedItem.KeyMonth].Usd}", $"{updated.Of(Value.Parse<AwsRegion>("eu-west-1")).Items[PricedItem.KeyMonth].Usd}"));
    }

    private static EnvironmentSettings OnDemand => MinimalSettings.Parsed;

    private static EnvironmentSettings Spot => MinimalSettings.ParsedWith(
        ("pools.general.generations[0].server.capacityType", "\"spot\""), ("pools.general.generations[0].server.instanceTypes", """["m7g.large", "m6g.large", "m8g.large"]"""));

    private static Task<(PriceList List, IReadOnlyList<string> Missing)> AskAsync(RecordedPrices api, EnvironmentSettings settings) =>
        new PriceUpdate(api, _ => api, new DateOnly(2026, 12, 1)).AskAsync(WantedPrices.Of([new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings)]), default);
}
