using Infra.Cli.Plan;
using Infra.Model.Costs;
using Infra.Model.Plans;
using Infra.Model.Prices;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Costs;

[Collection(DeploymentCollection.Name)]
public sealed class CostEstimateTests
{
    private const int Hours = Bill.HoursOfAMonth;

    // A server of the minimal settings: an m7g.large for 2 an hour, and 50 GiB for 1 each.
    private const decimal Server = (2 * Hours) + 50;

    private static readonly DateOnly Day = new(2026, 11, 30);

    [Fact]
    public async Task Lines_OfAnEnvironment_AreWhatItsPlanDeclares()
    {
        var estimate = await EstimateAsync();

        Assert.Equal(
            [("control plane", 1m * Hours, 1m * Hours), ("NAT gateways", Hours, Hours), ("public IPv4 addresses", Hours, Hours), ("KMS keys", 3, 3), ("pool general", Server, 5 * Server)],
            estimate.Lines.Select(line => (line.Subject, line.Cost.Minimum.Lowest, line.Cost.Maximum.Lowest)));
        Assert.Equal((estimate.Lines.Sum(line => line.Cost.Minimum.Lowest), estimate.Lines.Sum(line => line.Cost.Maximum.Highest)), (estimate.Total.Minimum.Lowest, estimate.Total.Maximum.Highest));
        Assert.Null(estimate.Total.Load);
    }

    // Two zones: each endpoint is charged for in both, and so is a NAT gateway of each.
    [Fact]
    public async Task Lines_OfANetwork_CountZones()
    {
        var estimate = await EstimateAsync(("network.nat", "\"perZone\""), ("network.endpoints", """["ecrApi", "sts"]"""));

        Assert.Equal(
            [("NAT gateways", "2", 2m * Hours), ("interface endpoints", "4 in zones", 4m * Hours), ("public IPv4 addresses", "2", 2m * Hours)],
            estimate.Lines.Where(line => line.Subject is "NAT gateways" or "interface endpoints" or "public IPv4 addresses").Select(line => (line.Subject, line.Quantity, line.Cost.Minimum.Lowest)));
        Assert.Equal((2, 2m * Hours, 2, true, 4m * Hours), (estimate.WaysOut.Gateways, estimate.WaysOut.Nat.Lowest, estimate.WaysOut.Endpoints, estimate.WaysOut.AreDeclared, estimate.WaysOut.Interface.Lowest));
    }

    [Fact]
    public async Task EvenAt_OfEndpoints_IsTheirCostByWhatAGigabyteSaves()
    {
        var prices = PriceList.Parse(TestPrices.Round.ToJson().Replace("\"natGatewayGigabyte\": {\n          \"usd\": \"1\"", "\"natGatewayGigabyte\": {\n          \"usd\": \"3\"", StringComparison.Ordinal));

        var estimate = CostEstimate.Of(await PlanAsync(("network.endpoints", """["sts"]""")), prices, Day);

        Assert.Equal(2m * Hours / 2, estimate.WaysOut.EvenAtGigabytes);
        Assert.Null((await EstimateAsync(("network.endpoints", """["sts"]"""))).WaysOut.EvenAtGigabytes);
    }

    [Theory]
    [InlineData("2027-01-01", "standard", false)]
    [InlineData("2027-08-02", "extended", false)]
    [InlineData("2027-08-03", "extended", true)]
    [InlineData("2027-08-03", "standard", false)]
    public async Task Support_AfterItsStandardPart_IsPaidWhereItIsTaken(string day, string support, bool isPaid)
    {
        var estimate = CostEstimate.Of(await PlanAsync(("controlPlane.supportType", $"\"{support}\"")), TestPrices.Round, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((isPaid, support == "extended", 1m * Hours), (estimate.Support.IsPaid, estimate.Support.IsAllowed, estimate.Support.Month.Lowest));
        Assert.Equal(isPaid, estimate.Lines.Any(line => line.Subject == "extended support"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 3)]
    [InlineData(51, 4)]
    [InlineData(100, 5)]
    public async Task Load_InPercent_IsBetweenTheBounds(int percent, int servers)
    {
        var estimate = CostEstimate.Of(await PlanAsync(), TestPrices.Round, Day, new StatedLoad(percent, new Dictionary<PoolName, int>()));

        Assert.Equal(servers, estimate.Pools.Single().Load);
        Assert.Equal(estimate.Total.Minimum.Lowest + ((servers - 1) * Server), estimate.Total.Load!.Lowest);
    }

    [Fact]
    public async Task Load_OfStatedServers_IsTheirs()
    {
        var estimate = CostEstimate.Of(await PlanAsync(), TestPrices.Round, Day, new StatedLoad(100, new Dictionary<PoolName, int> { [Value.Parse<PoolName>("general")] = 2 }));

        Assert.Equal(2 * Server, estimate.Lines[^1].Cost.Load!.Lowest);
    }

    [Fact]
    public async Task Pool_ThatRollsOut_CountsEachGenerationByItsStage()
    {
        const string generation = """{ "stage": "STAGE", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": SIZE } } }""";
        var estimate = await EstimateAsync(("pools.general.generations", $"[{Generation("draining", 60)}, {Generation("enabled", 50)}, {Generation("test", 70)}]"));

        Assert.Equal((2, 6), (estimate.Pools.Single().Minimum, estimate.Pools.Single().Maximum));
        Assert.Equal((Server + Server + 20, (5 * Server) + Server + 20), (estimate.Lines[^1].Cost.Minimum.Lowest, estimate.Lines[^1].Cost.Maximum.Lowest));

        static string Generation(string stage, int size) => generation.Replace("STAGE", stage, StringComparison.Ordinal).Replace("SIZE", $"{size}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pool_WithServersInEachZone_CountsThemAll()
    {
        var pool = (await EstimateAsync(("pools.general.spread", "\"perZone\""))).Pools.Single();

        Assert.Equal((2, 10), (pool.Minimum, pool.Maximum));
    }

    [Fact]
    public async Task Disk_FasterThanEachVolumeIs_IsChargedForThat()
    {
        var faster = await EstimateAsync(("pools.general.generations[0].server.disk", """{ "sizeGiB": 50, "iops": 4000, "throughputMiBps": 200 }"""));

        Assert.Equal(Server + 1_000 + 75, faster.Lines[^1].Cost.Minimum.Lowest);
    }

    [Fact]
    public async Task Rollout_OfAPool_CostsItsServersTwiceForTheStatedHours()
    {
        var rollout = CostEstimate.Of(await PlanAsync(), TestPrices.Round, Day, rolloutHours: 10).Rollouts.Single();

        Assert.Equal(10, rollout.Hours);
        Assert.Equal(
            [2.07m, 10.34m, 20.68m, 103.42m],
            new[] { rollout.HourAtMinimum, rollout.HourAtMaximum, rollout.AllAtMinimum, rollout.AllAtMaximum }.Select(amount => Math.Round(amount.Lowest, 2)));
    }

    // A pod of 500 thousandths of a core on a server that has 1,930 of them, 26 percent.
    [Fact]
    public async Task Service_ByTheRequestsOfItsPods_CostsItsShareOfServers()
    {
        var environment = ShopServices.With("enabled a 100/100", ("services.shop.api.versions[0].run.cpuMillis", "500"), ("services.shop.api.versions[0].run.memoryMiB", "256"));

        var service = CostEstimate.Of(await PlanRecorder.RecordAsync(environment), TestPrices.Round, Day).Services[0];

        Assert.Equal(("shop/api", 3, 10, 26), (service.Service, service.Minimum, service.Maximum, service.SharePercent));
        Assert.Equal(Math.Round(3 * Server * 500 / 1930, 2), Math.Round(service.Cost.Minimum.Lowest, 2));
        Assert.Equal(Math.Round(10 * Server * 500 / 1930, 2), Math.Round(service.Cost.Maximum.Highest, 2));
    }

    [Fact]
    public async Task LoadBalancer_OfANamespace_IsSharedAndHasAnAddressInEachZone()
    {
        var estimate = CostEstimate.Of(await PlanRecorder.RecordAsync(ShopServices.With("enabled a 100/100")), TestPrices.Round, Day);

        Assert.Equal(1m * Hours, Assert.Single(estimate.Lines, line => line.Subject == "load balancers").Cost.Minimum.Lowest);
        Assert.Equal("3", Assert.Single(estimate.Lines, line => line.Subject == "public IPv4 addresses").Quantity);
    }

    [Fact]
    public async Task Tags_OfAnEnvironmentAndItsServers_HaveWhatCarriesThem()
    {
        var estimate = await EstimateAsync(("tags", """{ "team": "platform" }"""), ("pools.general.generations[0].server.tags", """{ "owner": "a" }"""));

        Assert.Equal(
            [("infra:environment", "everything", estimate.Total.Minimum.Lowest), ("team", "everything", estimate.Total.Minimum.Lowest), ("owner", "servers of general", Server)],
            estimate.Tags.Select(tag => (tag.Key, tag.Of, tag.Cost.Minimum.Lowest)));
    }

    [Fact]
    public async Task Total_WithAnUnknownPrice_NamesIt()
    {
        var estimate = CostEstimate.Of(await PlanAsync(), TestPrices.Of(PricedItem.KeyMonth), Day);

        Assert.Equal(["keyMonth"], estimate.Total.Minimum.Unknown);
        Assert.Null(Assert.Single(CostEstimate.Of(await PlanAsync(), TestPrices.Of(PricedItem.LogGigabyte), Day).NotCounted, item => item.Item == PricedItem.LogGigabyte).Usd);
    }

    [Theory]
    [InlineData("2027-05-29", 0)]
    [InlineData("2027-05-30", 1)]
    public async Task Prices_OfMoreThanAHundredAndEightyDays_AreOld(string day, int old) =>
        Assert.Equal(old, PriceAge.Old(CostEstimate.Of(await PlanAsync(), TestPrices.Round, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))).Count());

    private static async Task<CostEstimate> EstimateAsync(params (string, string?)[] changes) => CostEstimate.Of(await PlanAsync(changes), TestPrices.Round, Day);

    private static Task<EnvironmentPlan> PlanAsync(params (string, string?)[] changes) =>
        PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.ParsedWith(changes)));
}
