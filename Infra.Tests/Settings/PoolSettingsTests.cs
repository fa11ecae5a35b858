using System.Text.Json.Nodes;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class PoolSettingsTests
{
    private const string Generations = "pools.general.generations";

    [Theory]
    [InlineData("test")]
    [InlineData("draining")]
    public void Pool_WithoutAnEnabledGeneration_IsRefused(string stage) => Assert.Equal(
        ["pools.general.generations: found no enabled generation; enable one, or write retiring: true to remove the pool"],
        SettingsFindings.With($"{Generations}[0].stage", $"\"{stage}\""));

    [Fact]
    public void Pool_WithoutAnyGeneration_IsRefused() => Assert.Equal(
        ["pools.general.generations: found no enabled generation; enable one, or write retiring: true to remove the pool"],
        SettingsFindings.With(Generations, "[]"));

    [Theory]
    [InlineData("\"draining\"")]
    [InlineData("\"test\"")]
    public void Pool_ThatIsRetiring_NeedsNoEnabledGeneration(string stage) => Assert.Empty(SettingsFindings.In(
        MinimalSettings.With(("pools.general.retiring", "true"), ($"{Generations}[0].stage", stage))));

    [Theory]
    [InlineData("release", "\"2026-09\"")]
    [InlineData("operatingSystem", "\"al2023\"")]
    [InlineData("instanceTypes", """["m7g.large", "m6g.large"]""")]
    [InlineData("labels", """{ "example.com/purpose": "shop" }""")]
    [InlineData("taints", """[{ "key": "example.com/purpose", "value": "shop", "effect": "noSchedule" }]""")]
    [InlineData("kubelet", """{ "systemReservedCpuMillis": 100 }""")]
    [InlineData("disk", """{ "sizeGiB": 51 }""")]
    public void Pool_WithGenerationsThatDifferInOneValue_IsAccepted(string key, string json) =>
        Assert.Empty(SettingsFindings.In(WithSecond("test", (key, json))));

    [Fact]
    public void Pool_WithGenerationsThatAreBoughtInTwoWays_IsAccepted()
    {
        const string Types = """["m7g.large", "m6g.large", "m8g.large"]""";
        var document = MinimalSettings.With(
            ($"{Generations}[0].server.instanceTypes", Types),
            ($"{Generations}[1]", Second("test", ("instanceTypes", Types), ("capacityType", "\"spot\""))));

        Assert.Empty(SettingsFindings.In(document));
    }

    [Fact]
    public void Pool_WithTheSameServersInTheOppositeOrderOfTypes_IsAccepted()
    {
        var document = MinimalSettings.With(
            ($"{Generations}[0].server.instanceTypes", """["m7g.large", "m6g.large"]"""),
            ($"{Generations}[1]", Second("test", ("instanceTypes", """["m6g.large", "m7g.large"]"""))));

        Assert.Empty(SettingsFindings.In(document));
    }

    [Theory]
    [InlineData("test")]
    [InlineData("enabled")]
    [InlineData("draining")]
    public void Pool_WithTheSameServersTwice_IsRefused(string stage) => Assert.Equal(
        ["pools.general.generations[1].server: found the same servers as in an earlier generation; change them, or remove the generation"],
        SettingsFindings.In(WithSecond(stage)));

    [Fact]
    public void Pool_WithTheSameServersInOtherWords_IsRefused() => Assert.Equal(
        ["pools.general.generations[1].server: found the same servers as in an earlier generation; change them, or remove the generation"],
        SettingsFindings.In(WithSecond("test", ("labels", "{}"), ("disk", """{ "iops": 3000, "sizeGiB": 50 }"""))));

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Priority_AtABound_IsAccepted(int priority) => Assert.Empty(SettingsFindings.With("pools.general.priority", $"{priority}"));

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Priority_PastABound_IsRefused(int priority) => Assert.Equal(
        [$"pools.general.priority: found {priority}; write 0 to 100 as a priority"],
        SettingsFindings.With("pools.general.priority", $"{priority}"));

    private static string WithSecond(string stage, params (string Key, string Json)[] changes) =>
        MinimalSettings.With(($"{Generations}[1]", Second(stage, changes)));

    private static string Second(string stage, params (string Key, string Json)[] changes)
    {
        var generation = JsonNode.Parse(MinimalSettings.Json)!["pools"]!["general"]!["generations"]![0]!;
        generation["stage"] = stage;
        foreach (var (key, json) in changes) generation["server"]![key] = JsonNode.Parse(json);

        return generation.ToJsonString();
    }
}
