using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Preview;

/// <summary>The verdict on documents that Pulumi's engine printed; Documents/README.md says of what.</summary>
public sealed class RecordedPreviewTests : IDisposable
{
    private const string Rollout = "a generation is never edited, so undo the edit and add a new one beside it: ./infractl rollout dev general test ";

    private const string Announce =
        "undo it, or write retiring: true into its entry, deploy that, and then remove the entry: docs/runbooks/destroy.md, \"One namespace or image repository\"";

    private readonly StackProject _project = new();

    public static TheoryData<string, string> Good => new()
    {
        { "dev-first", "95 creates; 95 resources afterwards" },
        { "dev-unchanged", "no change; 95 resources afterwards" },
        { "dev-test", "4 creates; 99 resources afterwards" },
        { "dev-enable", "1 update; 99 resources afterwards" },
        { "dev-drain", "1 update; 99 resources afterwards" },
        { "dev-retire", "4 deletes; 95 resources afterwards" },
        { "dev-exemption-ended", "2 deletes; 93 resources afterwards" },
        { "dev-exemption-ended-without-refresh", "2 deletes; 93 resources afterwards" },
        { "dev-gone-in-both", "2 deletes; 92 resources afterwards" },
        { "dev-drift", "2 updates; 95 resources afterwards" },
        { "dev-bounds-lowered", "2 updates; 95 resources afterwards" },
    };

    public static TheoryData<string, string> Broken => new()
    {
        {
            "dev-edited-in-place",
            $"CHG005 dev/eks.NodeGroup/dev-general-e5kewe3wg2: found enabled servers deleted, with dev-general-8p3v4jn4ky in their place; {Rollout}--set instanceTypes=[c7g.large,m7g.large,m6g.large,m8g.large,r7g.large]"
        },
        {
            "dev-network-replaced",
            "CHG003 dev/eks.Cluster/dev-cluster-eksCluster: found a replacement that loses the cluster, with everything in it; build another environment beside this one and move the workloads\n"
            + $"CHG005 dev/eks.NodeGroup/dev-general-e5kewe3wg2: found enabled servers deleted, with dev-general-scw0797bw8 in their place; {Rollout}--set KEY=VALUE"
        },
        {
            "guard-edited-in-place",
            $"CHG005 dev/eks.NodeGroup/dev-general-e5kewe3wg2: found enabled servers deleted, with dev-general-tfm5wxpfmj in their place; {Rollout}--set instanceTypes=[m6g.large,m8g.large,r7g.large]"
        },
        {
            "prod-repository-removed",
            "CHG006 prod/ecr.Repository/prod-images-shop/web: found a protected resource deleted or replaced, which Pulumi rejects; keep it, or remove it in two changes: make sure that nothing "
            + "needs it, write retiring: true into its entry and deploy; then empty it, remove the entry and deploy: docs/runbooks/destroy.md, \"One namespace or image repository\""
        },
        {
            "dev-namespace-renamed",
            $"CHG008 dev/core.Namespace/dev-baseline-namespace-shop: found a deletion that loses the namespace, with every workload, secret and volume claim in it; {Announce}"
        },
        { "dev-repository-removed", $"CHG008 dev/ecr.Repository/dev-images-shop/web: found a deletion that loses images that pods may need; {Announce}" },
    };

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Good))]
    public void Preview_ThatMayBeDone_IsGoodAndCounted(string name, string counts)
    {
        var result = Previews.JudgeRecorded(Previews.Recorded(name));

        Assert.Empty(result.Findings());
        Assert.Equal((ExitCode.Good, $"dev  good; {counts}"), (result.ExitCode, result.Lines()[^1]));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Preview_ThatMayNotBeDone_IsRefusedOnceForEachReason(string name, string findings)
    {
        var result = Previews.JudgeRecorded(Previews.Recorded(name));

        Assert.Equal(findings.Split('\n'), result.Findings());
        Assert.Equal(ExitCode.Findings, result.ExitCode);
    }

    // The two lines that a reviewer reads first.
    [Theory]
    [InlineData("dev-unchanged", "dev may be merged", "watch: nothing, as nothing changes")]
    [InlineData("dev-first", "dev may be merged", "watch: .github/scripts/after-deploy.sh dev after the update")]
    [InlineData("dev-test", "dev may be merged", "watch: dev-general-f96xj0m0zg starts for tests only, so test it: kubectl get nodes -l infra/stage=test; .github/scripts/after-deploy.sh dev after the update")]
    [InlineData("dev-enable", "dev may be merged", "watch: dev-general-f96xj0m0zg takes load, so look for pods that stay Pending or fail on it: kubectl get nodes -l infra/generation=dev-general-f96xj0m0zg; .github/scripts/after-deploy.sh dev after the update")]
    [InlineData("dev-drain", "dev may be merged", "watch: pods leave dev-general-e5kewe3wg2 within their disruption budgets, until no server is left: kubectl get nodes -l infra/generation=dev-general-e5kewe3wg2; .github/scripts/after-deploy.sh dev after the update")]
    [InlineData("dev-retire", "dev may be merged", "watch: dev-general-e5kewe3wg2 is removed, and pods that are left on it are evicted: kubectl get pods --all-namespaces --field-selector status.phase=Pending; .github/scripts/after-deploy.sh dev after the update")]
    [InlineData("dev-edited-in-place", "dev must not be merged", $"do: {Rollout}--set instanceTypes=[c7g.large,m7g.large,m6g.large,m8g.large,r7g.large] (dev/eks.NodeGroup/dev-general-e5kewe3wg2)")]
    public void Verdict_BeginsWithWhatToDo(string name, string first, string second)
    {
        var result = Previews.JudgeRecorded(Previews.Recorded(name));
        var json = JsonNode.Parse(Previews.JudgeRecorded(Previews.Recorded(name), isJson: true).Output)!;

        Assert.Equal([first, second], result.Lines()[..2]);
        Assert.Equal((first == "dev may be merged", second[(second.IndexOf(' ', StringComparison.Ordinal) + 1)..]), ((bool)json["mayBeMerged"]!, (string?)json["next"]));
    }

    public static TheoryData<string, string> Lost => new()
    {
        {
            "dev-bounds-lowered",
            "dev/eks.NodeGroup/dev-general-e5kewe3wg2: scalingConfig.maxSize: 6 -> 3 (loses capacity)\n"
            + "dev/eks.Addon/dev-addons-coredns: configurationValues.autoScaling.maxReplicas: 4 -> 2 (loses capacity)"
        },
        {
            "dev-repository-removed",
            "dev/ecr.Repository/dev-images-shop/web: deleted, and with it images that pods may need (loses images)\n"
            + "dev/ecr.RepositoryPolicy/dev-images-shop/web: deleted, and with it who may pull its images (loses access)\n"
            + "dev/ecr.LifecyclePolicy/dev-images-shop/web: deleted, and with it the rule which images expire (loses images)"
        },
        {
            "dev-exemption-ended",
            "dev/eks.AccessEntry/dev-access-developers: deleted, and with it a role's access to the Kubernetes API (loses access)\n"
            + "dev/eks.AccessPolicyAssociation/dev-access-developers: deleted, and with it a role's rights in the cluster (loses access)"
        },
    };

    public static TheoryData<string> Silent => ["dev-first", "dev-unchanged", "dev-test", "dev-enable", "dev-drain", "dev-retire", "dev-drift"];

    [Theory]
    [MemberData(nameof(Lost))]
    public void Preview_ThatTakesSomethingAway_HasARowForEach(string name, string rows) => Assert.Equal(rows.Split('\n'), Rows(Previews.Recorded(name)));

    [Theory]
    [MemberData(nameof(Silent))]
    public void Preview_OfAMoveOrOfNothing_HasNoRow(string name) => Assert.Empty(Rows(Previews.Recorded(name)));

    // The engine protects other repositories in that state, and no longer the one that the stack file said was retiring.
    [Fact]
    public void Removal_ThatAnEarlierUpdateAnnounced_IsGood()
    {
        var preview = Previews.Recorded("prod-repository-removed");
        foreach (var step in preview["steps"]!.AsArray().OfType<JsonObject>().Where(step => step["urn"]!.ToString().EndsWith("::prod-images-shop/web", StringComparison.Ordinal)))
            foreach (var state in new[] { step["oldState"], step["newState"] }) (state as JsonObject)?.Remove("protect");
        preview.Remove("diagnostics");

        var result = Previews.JudgeRecorded(preview);

        Assert.Empty(result.Findings());
        Assert.Equal(3, Rows(preview).Count());
    }

    [Fact]
    public void Row_AsJson_SaysWhatIsLostAndTheWayBack()
    {
        var result = Previews.JudgeRecorded(Previews.Recorded("dev-bounds-lowered"), isJson: true);

        Assert.Equal(
            """{"place":"dev/eks.NodeGroup/dev-general-e5kewe3wg2","what":"scalingConfig.maxSize: 6 -> 3","loses":"capacity","back":"write the old value again"}""",
            JsonNode.Parse(result.Output)!["losses"]![0]!.ToJsonString().Replace("\\u003E", ">", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Rows(JsonObject preview) =>
        Previews.JudgeRecorded(preview).Lines().Where(line => line.StartsWith("warning: ", StringComparison.Ordinal)).Select(line => line["warning: ".Length..]);

    [Fact]
    public void Drift_IsReportedWithWhatToDo() => Assert.Equal(
        [
            "drift: dev/iam.Role/dev-node: found maxSessionDuration changed outside the program; this update restores what the program declares, so declare the change first to keep it",
            "drift: dev/ec2.LaunchTemplate/dev-general-e5kewe3wg2: found metadataOptions.httpTokens changed outside the program; this update restores it and changes no server, "
            + "because node groups name a template version; add a generation to keep the change",
        ],
        Previews.JudgeRecorded(Previews.Recorded("dev-drift")).Drift());

    [Fact]
    public void Violation_ThatStays_IsFound()
    {
        var preview = Previews.Recorded("dev-exemption-ended");
        foreach (var step in preview["steps"]!.AsArray().OfType<JsonObject>().Where(step => step["op"]!.ToString() == "delete"))
            (step["op"], step["newState"]) = ("same", step["oldState"]!.DeepClone());

        var result = Previews.JudgeRecorded(preview);

        Assert.Equal(["SEC025", "SEC025"], result.Findings().Select(line => line.Split(' ')[0]));
        Assert.EndsWith("; no change; 95 resources afterwards", result.Lines()[^1], StringComparison.Ordinal);
    }

    // What the autoscaler set is below the minimum, and no stack file has a place for it.
    [Fact]
    public void Minimum_AboveWhatRuns_IsRefusedWithTheCommandThatHelps()
    {
        var preview = Previews.Recorded("dev-unchanged");
        var group = preview.One("aws:eks/nodeGroup:NodeGroup");
        group["op"] = "update";
        group["newState"]!["inputs"]!["scalingConfig"]!["minSize"] = 3;
        group["detailedDiff"] = new JsonObject { ["scalingConfig.minSize"] = new JsonObject { ["kind"] = "update", ["inputDiff"] = false } };

        var result = Previews.JudgeRecorded(preview);

        Assert.Equal(
            "SCA002 dev/eks.NodeGroup/dev-general-e5kewe3wg2/scalingConfig.desiredSize: found 2; the autoscaler sets it, so set the desired size with AWS and deploy again: "
            + "aws eks update-nodegroup-config --cluster-name dev-d0cgq867hp --nodegroup-name dev-general-e5kewe3wg2 --scaling-config desiredSize=3 (docs/runbooks/upgrade.md, \"A minimum above what runs\")",
            Assert.Single(result.Findings()));
    }

    [Fact]
    public async Task Preview_ThatFailedWithoutAReason_IsRefused()
    {
        var preview = Previews.Recorded("prod-repository-removed");
        foreach (var step in preview["steps"]!.AsArray().OfType<JsonObject>()) step["oldState"]?.AsObject().Remove("protect");
        preview["diagnostics"]!.AsArray().RemoveAt(0);

        var result = await _project.JudgeAsync(preview);

        Assert.Equal(
            ["found a preview that failed without an error message; run pulumi preview without --json", $"CHG008 prod/ecr.Repository/prod-images-shop/web: found a deletion that loses images that pods may need; {Announce}"],
            result.Findings());
        Assert.Equal(ExitCode.Findings, result.ExitCode);
    }

    [Fact]
    public async Task Refresh_ByItself_IsNoPreview()
    {
        var preview = Previews.Recorded("dev-unchanged");
        var steps = preview["steps"]!.AsArray();
        foreach (var step in steps.Where(step => step!["op"]!.ToString() != "refresh").ToList()) steps.Remove(step);

        var result = await _project.JudgeAsync(preview);

        Assert.Equal(ExitCode.Unusable, result.ExitCode);
        Assert.EndsWith(": found only a refresh; write the output of pulumi preview --json to it\n", result.Errors, StringComparison.Ordinal);
    }
}
