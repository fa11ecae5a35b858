using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class CapacitySettingsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5_000)]
    [InlineData(5_000, 5_000)]
    public void Capacity_AtItsBounds_IsRefusedByTheNetworkAtMost(int min, int max) =>
        Assert.DoesNotContain(With(min, max), finding => finding.StartsWith("pools.", StringComparison.Ordinal));

    [Theory]
    [InlineData(0, 5, "pools.general.capacity.min: found 0; write 1 to 5000 servers")]
    [InlineData(1, 5_001, "pools.general.capacity.max: found 5001; write 1 to 5000 servers")]
    [InlineData(6, 5, "pools.general.capacity.min: found 6, above max 5; write at most 5, or raise max")]
    public void Capacity_PastABound_IsRefused(int min, int max, string finding) => Assert.Equal([finding], With(min, max));

    [Fact]
    public void Capacity_WithBothPastTheirBounds_IsRefusedForBoth() => Assert.Equal(
        [
            "pools.general.capacity.min: found 0; write 1 to 5000 servers",
            "pools.general.capacity.max: found -1; write 1 to 5000 servers",
            "pools.general.capacity.min: found 0, above max -1; write at most -1, or raise max",
        ],
        With(0, -1));

    [Theory]
    [InlineData("noSchedule", true)]
    [InlineData("noExecute", true)]
    [InlineData("preferNoSchedule", false)]
    public void Capacity_OfNoServer_IsForPoolsWhoseTaintKeepsPodsOff(string effect, bool isAccepted) => Assert.Equal(
        isAccepted ? [] : ["pools.data.capacity.min: found 0; write 1 to 5000 servers"],
        SettingsFindings.With("pools.data", $$"""
            {
              "capacity": { "min": 0, "max": 3 },
              "generations": [{
                "stage": "enabled",
                "server": {
                  "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["r7g.large"], "disk": { "sizeGiB": 50 },
                  "taints": [{ "key": "example.com/purpose", "value": "data", "effect": "{{effect}}" }]
                }
              }]
            }
            """));

    private static IReadOnlyList<string> With(int min, int max) =>
        SettingsFindings.With("pools.general.capacity", $$"""{ "min": {{min}}, "max": {{max}} }""");
}
