using System.Text.Json.Nodes;
using Infra.Tests.Support;

namespace Infra.Tests.Preview;

/// <summary>The verdict on what becomes of generations from what is deployed, whatever the pull requests said of it.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class PreviewMovesTests : IDisposable
{
    private const string Apart = "deploy the earlier change by itself first: run its deployment again, or revert the later change and merge it again afterwards";

    private readonly StackProject _project = new();

    public void Dispose() => _project.Dispose();

    // Every pair of states of a pool, each as the engine would show it: what the table says of settings is what the verdict says of node groups.
    [Theory]
    [InlineData("enabled 2026-10", "enabled 2026-10, test 2026-11", null)]
    [InlineData("enabled 2026-10, test 2026-11", "enabled 2026-10, enabled 2026-11", null)]
    [InlineData("enabled 2026-10, enabled 2026-11", "draining 2026-10, enabled 2026-11", null)]
    [InlineData("draining 2026-10, enabled 2026-11", "enabled 2026-10, enabled 2026-11", null)]
    [InlineData("draining 2026-10, enabled 2026-11", "enabled 2026-11", null)]
    [InlineData("enabled 2026-10, test 2026-11", "enabled 2026-10", null)]
    [InlineData("enabled 2026-10", "enabled 2026-10, enabled 2026-11", "found a generation that is enabled without having been in test; add it in test first")]
    [InlineData("enabled 2026-10", "draining 2026-10", "found the only enabled generation draining; enable its successor first")]
    [InlineData("enabled 2026-10, test 2026-11", "draining 2026-10, enabled 2026-11", $"found 2 moves at once (test to enabled, enabled to draining); {Apart}|found the only enabled generation draining; enable its successor first")]
    [InlineData("draining 2026-10, enabled 2026-11", "enabled 2026-11, test 2026-12", $"found 2 moves at once (nothing to test, draining to nothing); {Apart}")]
    [InlineData("enabled 2026-10, test 2026-11 x1", "enabled 2026-10, enabled 2026-11 x1", "found a generation of 1 enabled in a pool of at least 2; first write testSize: 2 and deploy it, so that enough servers run before they are enabled")]
    public async Task Moves_FromWhatIsDeployed_AreJudgedByTheTable(string deployed, string declared, string? findings)
    {
        var result = await _project.JudgeAsync(await PreviewAsync(deployed, declared));

        Assert.Equal(
            (findings ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Select(finding => $"CHG010 pools.general: {finding}").Order(StringComparer.Ordinal),
            result.Findings().Where(finding => finding.Contains("CHG010", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ControlPlane_ThatMovesBesideServers_IsRefused()
    {
        var preview = await PreviewAsync("enabled 2026-10", "enabled 2026-10, test 2026-11");
        preview.One("aws:eks/cluster:Cluster")["oldState"]!["inputs"]!["version"] = "1.35";

        var findings = (await _project.JudgeAsync(preview)).Findings().ToList();

        Assert.Contains($"CHG010 release: found \"2026-10\" together with a move of servers; {Apart}", findings);
    }

    [Fact]
    public async Task ControlPlane_OfAVersionWithoutARelease_IsNotJudged()
    {
        var preview = await PreviewAsync("enabled 2026-10", "enabled 2026-10");
        preview.One("aws:eks/cluster:Cluster")["oldState"]!["inputs"]!["version"] = "1.34";

        Assert.DoesNotContain((await _project.JudgeAsync(preview)).Findings(), finding => finding.Contains("CHG010", StringComparison.Ordinal));
    }

    // What was deleted by hand was deployed, so it does not come as new.
    [Fact]
    public async Task Generation_ThatIsGoneFromAws_IsNotANewOne()
    {
        var preview = await PreviewAsync("enabled 2026-10, enabled 2026-11", "enabled 2026-10, enabled 2026-11");
        var group = preview.One("aws:eks/nodeGroup:NodeGroup");
        group["op"] = "create";
        group.Remove("oldState");

        Assert.DoesNotContain((await _project.JudgeAsync(preview)).Findings(), finding => finding.Contains("CHG010", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pool_ThatIsGivenUp_MayDrainItsLastServers()
    {
        _project.WithLike("dev", "dev", ("      general:\n", "      general:\n        retiring: true\n"));

        var result = await _project.JudgeAsync(await PreviewAsync("enabled 2026-10", "draining 2026-10"));

        Assert.DoesNotContain(result.Findings(), finding => finding.Contains("CHG010", StringComparison.Ordinal));
    }

    // Dev without changes, whose one node group stands for all that a test wants; a month stands for servers, not for a release.
    private static async Task<JsonObject> PreviewAsync(string deployed, string declared)
    {
        var preview = PreviewJson.Of(await TestEnvironments.PlanAsync("dev"), "same");
        var steps = preview["steps"]!.AsArray();
        var (refresh, same) = (preview.One("aws:eks/nodeGroup:NodeGroup", "refresh"), preview.One("aws:eks/nodeGroup:NodeGroup"));
        steps.Remove(refresh);
        steps.Remove(same);

        var (before, after) = (Read(deployed), Read(declared));
        foreach (var name in before.Keys.Union(after.Keys))
        {
            var old = before.TryGetValue(name, out var was) ? State(same, name, was) : null;
            var current = after.TryGetValue(name, out var becomes) ? State(same, name, becomes) : null;
            var urn = same["urn"]!.ToString().Replace(Name(same), name, StringComparison.Ordinal);
            if (old is not null) steps.Add((JsonNode)Step("refresh", urn, old, old));
            steps.Add((JsonNode)Step((old, current) switch { (null, _) => "create", (_, null) => "delete", _ when was == becomes => "same", _ => "update" }, urn, old, current));
        }

        return preview;
    }

    private static Dictionary<string, (string Stage, int Size)> Read(string generations) => generations.Split(", ").Select(text => text.Split(' ')).ToDictionary(
        words => $"dev-general-{words[1].Replace("-", "", StringComparison.Ordinal)}",
        words => (words[0], words.Length > 2 ? int.Parse(words[2].TrimStart('x')) : 2));

    private static JsonObject Step(string operation, string urn, JsonObject? old, JsonObject? current)
    {
        var step = new JsonObject { ["op"] = operation, ["urn"] = urn };
        if (old is not null) step["oldState"] = old.DeepClone();
        if (current is not null) step["newState"] = current.DeepClone();
        return step;
    }

    private static string Name(JsonObject step) => step["newState"]!["inputs"]!["nodeGroupName"]!.ToString();

    private static JsonObject State(JsonObject step, string name, (string Stage, int Size) generation)
    {
        var state = JsonNode.Parse(step["newState"]!.ToJsonString().Replace(Name(step), name, StringComparison.Ordinal))!.AsObject();
        var inputs = state["inputs"]!;
        inputs["labels"]!["infra/stage"] = generation.Stage;
        inputs["taints"] = generation.Stage == "enabled" ? [] : new JsonArray(new JsonObject { ["key"] = "infra/stage", ["value"] = generation.Stage, ["effect"] = "NO_SCHEDULE" });
        inputs["scalingConfig"] = generation.Stage switch
        {
            "test" => new JsonObject { ["minSize"] = generation.Size, ["maxSize"] = generation.Size, ["desiredSize"] = generation.Size },
            "enabled" => new JsonObject { ["minSize"] = 2, ["maxSize"] = 6, ["desiredSize"] = 2 },
            _ => new JsonObject { ["minSize"] = 0, ["maxSize"] = 6, ["desiredSize"] = 2 },
        };
        return state;
    }
}
