using System.Text.Json;
using Infra.Cli;
using Infra.Model.Settings.Network;
using Infra.Tests.Support;

namespace Infra.Tests.Plan;

public sealed class AddressReportTests
{
    // 479 blocks less 464 that are taken leave 15, and one more server in a zone takes 16 in any pool.
    [Fact]
    public void Growth_OfProd_IsWhatIsLeftOfItsBlocks()
    {
        var report = AddressReport.Of(TestEnvironments.Read("prod").Settings);

        Assert.Equal(
            [("batch", 20, 20L, false), ("data", 4, 4L, true), ("general", 30, 30L, false)],
            report.Growth.Select(pool => ($"{pool.Pool}", pool.Max, pool.Most, pool.IsPerZone)));
    }

    // What the report says of a pool is what the settings accept, and not one server more.
    [Theory]
    [InlineData("m7g.large", "10.10.0.0/16", null, "acrossZones")]
    [InlineData("m7g.large", "10.10.0.0/16", null, "perZone")]
    [InlineData("m7g.large", "10.10.0.0/16", """{ "cidrs": ["100.64.0.0/16", "100.65.0.0/20"] }""", "acrossZones")]
    // Where single addresses end before blocks do: a server has a block on each of its two interfaces, or the private subnet is small.
    [InlineData("t3.micro", "10.10.0.0/16", null, "acrossZones")]
    [InlineData("m7g.large", "10.10.0.0/20", """{ "cidrs": ["100.64.0.0/16", "100.65.0.0/16", "100.66.0.0/16", "100.67.0.0/16"] }""", "acrossZones")]
    public void Growth_OfAPool_IsTheMostThatTheSettingsAccept(string type, string network, string? pods, string spread)
    {
        (string, string?)[] changes =
        [
            ("network.cidr", $"\"{network}\""),
            ("network.pods", pods),
            ("pools.general.spread", $"\"{spread}\""),
            ("pools.general.generations[0].server.instanceTypes", $"[\"{type}\"]"),
        ];
        var most = AddressReport.Of(MinimalSettings.ParsedWith(changes)).Growth.Single().Most;

        Assert.Empty(SettingsFindings.In(With(most)));
        Assert.Single(SettingsFindings.In(With(most + 1)));

        string With(long max) => MinimalSettings.With([.. changes, ("pools.general.capacity", $$"""{ "min": 1, "max": {{max}} }""")]);
    }

    [Fact]
    public void Places_OfAnEnvironmentWithBlocksForPods_AreFour()
    {
        var report = AddressReport.Of(MinimalSettings.ParsedWith(("network.pods", """{ "cidrs": ["100.64.0.0/16", "100.65.0.0/20"] }""")));

        Assert.Equal(
            [
                new AddressPlace("private subnet, /19", new(0, 74), new(0, 8_187)),
                new AddressPlace("subnets for pods, 2 of /18, /22", new(80, 10), new(1_014, 1_144)),
                new AddressPlace("public subnet, /22", new(0, 65), new(0, 1_019)),
                new AddressPlace("control plane subnet, /28", new(0, 6), new(0, 11)),
            ],
            report.Places);
    }

    [Fact]
    public async Task Addresses_AsJson_HoldWhatTheTableHolds()
    {
        using var project = new StackProject().WithLike("dev", "dev");

        var result = await project.RunAsync("plan", "dev", "--addresses", "--json");

        Assert.Equal((ExitCode.Good, ""), (result.ExitCode, result.Errors));
        var root = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(("infra-addresses/1", "dev"), (root.GetProperty("format").GetString(), root.GetProperty("environment").GetString()));
        Assert.Equal(
            """{"name":"Network Address Usage","code":"L-BB24F6E5","count":NUMBER,"default":64000,"highest":256000}""",
            JsonSerializer.Serialize(root.GetProperty("limits").EnumerateArray().Single(limit => limit.GetProperty("name").GetString() == "Network Address Usage"))
                .Replace($"{root.GetProperty("limits")[5].GetProperty("count")}", "NUMBER", StringComparison.Ordinal));
        Assert.False(root.GetProperty("limits")[7].TryGetProperty("count", out _));
    }
}
