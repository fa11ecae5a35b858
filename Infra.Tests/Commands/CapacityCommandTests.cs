using System.Text.Json;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

public sealed class CapacityCommandTests
{
    public static TheoryData<string> GoldenFiles => ["dev/capacity.txt", "prod/capacity.txt"];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public async Task Capacity_OfAnEnvironment_IsAsReviewed(string file)
    {
        var result = await Support.Cli.RunAsync("capacity", file.Split('/')[0]);

        result.ShouldEndWith(ExitCode.Good, errors: "");
        GoldenFile.Matches(file, result.Output);
    }

    [Fact]
    public async Task Capacity_AsJson_HasAllLimits()
    {
        var json = JsonDocument.Parse((await Support.Cli.RunAsync("capacity", "dev", "--json")).Output).RootElement;

        var pool = json.GetProperty("pools")[0];

        Assert.Equal(("infra-capacity/1", "general", 6), (json.GetProperty("format").GetString(), pool.GetProperty("pool").GetString(), pool.GetProperty("maximum").GetInt32()));
        Assert.True(pool.GetProperty("limits").GetArrayLength() > 4);
        Assert.Equal(110, pool.GetProperty("node").GetProperty("pods").GetInt32());
    }
}
