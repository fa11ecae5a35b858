using Infra.Cli.Change;
using Infra.Cli.Plan;
using Infra.Model.Changes;
using Infra.Model.Plans;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Change;

/// <summary>What a reviewer reads at each step of an upgrade of dev, which has two servers at least.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class ChangeOfAnUpgradeTests
{
    private static readonly Dictionary<string, (string Before, string After)> Steps = new()
    {
        ["nothing"] = ("2026-09: enabled 2026-09", "2026-09: enabled 2026-09"),
        ["release"] = ("2026-09: enabled 2026-09", "2026-10: enabled 2026-09"),
        ["test"] = ("2026-10: enabled 2026-09", "2026-10: enabled 2026-09, test 2026-10"),
        ["more"] = ("2026-10: enabled 2026-09, test 2026-10", "2026-10: enabled 2026-09, test 2026-10 x2"),
        ["enable"] = ("2026-10: enabled 2026-09, test 2026-10 x2", "2026-10: enabled 2026-09, enabled 2026-10 x2"),
        ["drain"] = ("2026-10: enabled 2026-09, enabled 2026-10 x2", "2026-10: draining 2026-09, enabled 2026-10 x2"),
        ["retire"] = ("2026-10: draining 2026-09, enabled 2026-10 x2", "2026-10: enabled 2026-10 x2"),
        ["broken"] = ("2026-10: enabled 2026-09", "2026-10: enabled 2026-10"),
    };

    public static TheoryData<string> Names => [.. Steps.Keys];

    public static TheoryData<string> GoldenFiles => [.. from name in Steps.Keys from format in new[] { "txt", "md", "json" } select $"dev/change/{name}.{format}"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Change_OfAStep_IsAsReviewed(string name)
    {
        var change = EnvironmentChange.Of(await PlanAsync(Steps[name].Before), await PlanAsync(Steps[name].After));

        GoldenFile.Matches($"dev/change/{name}.txt", Lines(ChangeText.Lines(change, "origin/main")));
        GoldenFile.Matches($"dev/change/{name}.md", Lines(ChangeMarkdown.Lines(change, "origin/main")));
        GoldenFile.Matches($"dev/change/{name}.json", $"{ChangeJson.Write(change, "origin/main")}\n");
        Assert.Equal(name != "broken", change.Findings.IsEmpty);
    }

    [Fact]
    public async Task Change_FromNothing_CreatesEverything()
    {
        var after = await PlanAsync("2026-09: enabled 2026-09");

        var change = EnvironmentChange.Of(null, after);

        Assert.Empty(change.Findings);
        Assert.All(change.Resources, resource => Assert.Equal(ChangeKind.Create, resource.Kind));
        Assert.Equal(after.Resources.Count(resource => resource.Kind is ResourceKind.Custom or ResourceKind.Provider), change.Resources.Length);
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"{line}\n"));

    private static Task<EnvironmentPlan> PlanAsync(string text)
    {
        var (release, generations) = (text.Split(": ")[0], text.Split(": ")[1]);
        var settings = Generations.Settings(generations);

        return PlanRecorder.RecordAsync(Generations.Dev(settings with
        {
            Release = Value.Parse<ReleaseName>(release),
            Pools = settings.Pools.ToDictionary(pool => pool.Key, pool => pool.Value with { Capacity = new CapacitySettings { Min = 2, Max = 6 } }),
        }));
    }
}
