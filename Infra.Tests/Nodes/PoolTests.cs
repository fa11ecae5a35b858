using Infra.Nodes;
using Infra.Tests.Support;

namespace Infra.Tests.Nodes;

[Collection(DeploymentCollection.Name)]
public sealed class PoolTests
{
    private const string Second =
        """{ "stage": "test", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m8g.large"], "disk": { "sizeGiB": 50 } } }""";

    [Fact]
    public async Task Pool_OfOneGeneration_NamesItByItsContent()
    {
        var generation = (await DeclareAsync()).One("Generation");

        Assert.Matches(@"\Adev-general-[0-9a-hjkmnp-tv-z]{10}\z", generation.Name);
        Assert.Equal("dev-general", generation.Parent);
    }

    [Fact]
    public async Task Pool_OfTwoGenerations_HasThemSideBySide()
    {
        var before = await DeclareAsync();

        var after = await DeclareAsync(("pools.general.generations[1]", Second));

        Assert.Equal(2, after.All("Generation").Count);
        Assert.Equal(before.One("Generation").Name, after.All("Generation")[0].Name);
        Assert.Equal(["enabled", "test"], after.All("NodeGroup").Select(group => Stage(group)));
    }

    [Theory]
    [InlineData("pools.general.generations[0].server.instanceTypes", "[\"m8g.large\"]")]
    [InlineData("pools.general.generations[0].server.disk.sizeGiB", "80")]
    [InlineData("pools.general.generations[0].server.release", "\"2026-09\"")]
    public async Task Generation_WithOtherServers_IsAnotherNodeGroupAndAnotherTemplate(string path, string json)
    {
        var before = await DeclareAsync();

        var after = await DeclareAsync((path, json));

        Assert.NotEqual(before.One("NodeGroup").Name, after.One("NodeGroup").Name);
        Assert.NotEqual(before.One("LaunchTemplate").Name, after.One("LaunchTemplate").Name);
    }

    [Theory]
    [InlineData("pools.general.capacity.max", "9")]
    [InlineData("tags", "{\"team\":\"platform\"}")]
    [InlineData("pools.general.generations[0].testSize", "3")]
    public async Task Generation_WithTheSameServers_KeepsItsNodeGroupAndItsTemplate(string path, string json)
    {
        var before = await DeclareAsync();

        var after = await DeclareAsync((path, json));

        Assert.Equal(before.One("NodeGroup").Name, after.One("NodeGroup").Name);
        Assert.Equal(before.One("LaunchTemplate").Name, after.One("LaunchTemplate").Name);
    }

    private static string Stage(DeclaredResource group) =>
        System.Text.Json.JsonDocument.Parse(group["labels"]!).RootElement.GetProperty("infra/stage").GetString()!;

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.ParsedWith(changes);
        var upstream = new Upstream(settings);
        var (pool, poolSettings) = settings.Pools.Single();

        _ = new Pool("dev-general", new PoolArgs
        {
            Name = pool,
            Settings = poolSettings,
            NetworkSettings = settings.Network,
            ControlPlane = upstream.ControlPlane,
            Network = upstream.Network,
            Keys = upstream.Keys,
            Role = upstream.Role,
            After = [],
        });
    });
}
