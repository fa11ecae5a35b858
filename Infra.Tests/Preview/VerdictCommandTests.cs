using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Model.Plans;
using Infra.Tests.Support;

namespace Infra.Tests.Preview;

[Collection(DeploymentCollection.Name)]
public sealed class VerdictCommandTests : IDisposable
{
    private const string Group = "aws:eks/nodeGroup:NodeGroup";
    private const string Template = "aws:ec2/launchTemplate:LaunchTemplate";
    private const string Vpc = "aws:ec2/vpc:Vpc";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StackProject _project = new();

    public static TheoryData<string> GoldenFiles => ["dev/preview.json"];

    public static TheoryData<string> Environments => TestEnvironments.Data;

    // Every operation there is, with what is said of a node group to which it happens.
    public static TheoryData<string, string> Operations => new()
    {
        { "same", "" },
        { "create", "" },
        { "update", "CHG001 dev/{0}: found servers updated in place (version); add a generation beside them instead" },
        { "delete", "CHG005 dev/{0}: found enabled servers deleted; enable a successor, then drain them first" },
        { "replace", "CHG002 dev/{0}: found servers replaced within one update (version); add a generation beside them instead" },
        { "create-replacement", "CHG002 dev/{0}: found servers replaced within one update (version); add a generation beside them instead" },
        { "delete-replaced", "CHG002 dev/{0}: found servers replaced within one update (version); add a generation beside them instead" },
        { "import-replacement", "CHG002 dev/{0}: found servers replaced within one update (version); add a generation beside them instead" },
        { "import", "" },
        { "read", "" },
        { "read-replacement", "" },
        { "refresh", "" },
        { "discard", "" },
        { "discard-replaced", "" },
        { "remove-pending-replace", "" },
        { "diff", "" },
        { "extend-parameterize", "" },
    };

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Preview_OfANewEnvironment_IsGoodWhateverIsNotKnownYet(string environment)
    {
        var result = await _project.JudgeAsync(PreviewJson.Of(await TestEnvironments.PlanAsync(environment)));

        result.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.All(result.Lines()[2..^1], line => Assert.StartsWith("note: ", line, StringComparison.Ordinal));
        Assert.Matches($@"^{environment}  good; [0-9]+ creates; [0-9]+ resources afterwards$", result.Lines()[^1]);
    }

    // What the gate judges, without the test code that made it.
    [Fact]
    public async Task Preview_OfDev_IsTheRecordedOne() => GoldenFile.Matches("dev/preview.json", $"{(await DevAsync()).ToJsonString(Indented)}\n");

    [Fact]
    public async Task Preview_WithoutChanges_IsGood() => Assert.EndsWith(
        $"dev  good; no change; {await CountAsync()} resources afterwards\n", (await _project.JudgeAsync(await DevAsync("same"))).Output, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Step_OfEveryOperation_IsJudgedByWhatItDoesToServers(string operation, string finding)
    {
        var preview = await DevAsync("same");
        var step = preview.One(Group);
        step["op"] = operation;
        step["detailedDiff"] = new JsonObject { ["version"] = new JsonObject { ["kind"] = operation == "update" ? "update" : "update-replace", ["inputDiff"] = true } };

        var result = await _project.JudgeAsync(preview);

        var name = $"eks.NodeGroup/{step["urn"]!.ToString().Split("::")[^1]}";
        Assert.Equal(finding.Length == 0 ? [] : [finding.Replace("{0}", name, StringComparison.Ordinal)], result.Findings());
        Assert.Equal(finding.Length == 0 ? ExitCode.Good : ExitCode.Findings, result.ExitCode);
    }

    [Theory]
    [InlineData("scalingConfig.maxSize", "update")]
    [InlineData("labels[\"infra/stage\"]", "update")]
    [InlineData("taints[0]", "add")]
    [InlineData("tagsAll.costCenter", "add")]
    [InlineData("tagsAll[\"infra:environment\"]", "add")]
    public async Task Update_OfWhatAStageDecides_IsGood(string path, string kind)
    {
        var preview = await DevAsync("same");
        Update(preview.One(Group), path, kind);

        Assert.Empty((await _project.JudgeAsync(preview)).Findings());
    }

    [Fact]
    public async Task Update_ThatTheProviderDoesNotDetail_IsJudgedByTheInputsThatTheEngineNames()
    {
        var preview = await DevAsync("same");
        var step = preview.One(Template);
        (step["op"], step["diffReasons"]) = ("update", new JsonArray("userData"));

        Assert.EndsWith(": found servers updated in place (userData); add a generation beside them instead", Assert.Single((await _project.JudgeAsync(preview)).Findings()), StringComparison.Ordinal);
    }

    // The engine writes of protection that goes nothing but the two states.
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("aws:eks/cluster:Cluster", "deletionProtection", null)]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "retentionInDays", "CHG011 teardown: found true together with other changes; make it a change of its own")]
    [InlineData("aws:eks/cluster:Cluster", "version", "CHG011 teardown: found true together with other changes; make it a change of its own")]
    public async Task Teardown_TogetherWithAnotherChange_IsRefused(string? type, string? path, string? finding)
    {
        var preview = await DevAsync("same");
        foreach (var step in preview["steps"]!.AsArray()) step!["newState"]!.AsObject().Remove("protect");
        if (type is not null) Update(preview.One(type), path!, "update");

        var findings = (await _project.JudgeAsync(preview)).Findings();

        Assert.Equal(finding is null ? [] : [finding], findings.Where(line => line.Contains("teardown", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Drain_BesideAnotherChange_IsNoTeardown()
    {
        var preview = await DevAsync("same");
        var group = preview.One(Group);
        State(group).Remove("protect");
        State(group)["inputs"]!["labels"]!["infra/stage"] = "draining";
        Update(preview.One("aws:cloudwatch/logGroup:LogGroup"), "retentionInDays", "update");

        Assert.DoesNotContain((await _project.JudgeAsync(preview)).Findings(), line => line.Contains("teardown", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replacement_WhoseOldHalfGoesFirst_IsRefused()
    {
        // As the engine orders them with --show-replacement-steps.
        var preview = await DevAsync("same");
        Expand(preview, "aws:iam/rolePolicy:RolePolicy", ["delete-replaced", "replace", "create-replacement"]);

        Assert.StartsWith("CHG004 dev/iam.RolePolicy/", Assert.Single((await _project.JudgeAsync(preview)).Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replacement_WhoseNewHalfComesFirst_IsGood()
    {
        foreach (var operations in (string[][])[["replace"], ["create-replacement", "replace", "delete-replaced"]])
        {
            var preview = await DevAsync("same");
            Expand(preview, "aws:iam/rolePolicy:RolePolicy", operations);

            Assert.Empty((await _project.JudgeAsync(preview)).Findings());
        }
    }

    [Fact]
    public async Task Leftover_OfAnEarlierReplacement_MayGo()
    {
        var preview = await DevAsync("same");
        Expand(preview, Template, ["same", "delete-replaced"]);
        preview.One(Template, "delete-replaced")["oldState"]!["delete"] = true;

        Assert.Empty((await _project.JudgeAsync(preview)).Findings());
    }

    [Theory]
    [InlineData("delete", "a deletion")]
    [InlineData("replace", "a replacement")]
    public async Task Network_ThatIsLost_IsRefused(string operation, string what)
    {
        var preview = await DevAsync("same");
        preview.One(Vpc)["op"] = operation;

        Assert.Contains(
            $"CHG003 dev/ec2.Vpc/dev-network-vpc: found {what} that loses the network, with everything in it; build another environment beside this one and move the workloads",
            (await _project.JudgeAsync(preview)).Findings());
    }

    [Fact]
    public async Task State_ThatBreaksRules_IsRefusedWithTheirMessages()
    {
        var preview = await DevAsync();
        State(preview.One(Group))["ignoreChanges"] = new JsonArray("scalingConfig.desiredSize", "launchTemplate");
        State(preview.One(Vpc))["provider"] = "urn:pulumi:dev::infra::pulumi:providers:aws::default_7_48_0::id";
        State(preview.One(Template))["inputs"]!["keyName"] = "operators";

        var result = await _project.JudgeAsync(preview);

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Equal(["IMM011", "IMM014", "STR002"], result.Findings().Select(line => line.Split(' ')[0]));
        Assert.Contains(": found \"launchTemplate\"; remove it, and ignore only \"scalingConfig.desiredSize\"", result.Output, StringComparison.Ordinal);
        Assert.EndsWith($"; {await CountAsync()} resources afterwards\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_ThatTheProviderFilledIn_AreNotJudged()
    {
        var preview = await DevAsync();
        var inputs = State(preview.One("aws:iam/role:Role"))["inputs"]!;
        (inputs["name"], inputs["__defaults"]) = ("dev-node-1a2b3c4", new JsonArray("name"));

        Assert.Empty((await _project.JudgeAsync(preview)).Findings());
    }

    [Fact]
    public async Task Engine_ThatDoesNotTellWhatIsIgnored_LeavesThatOpen()
    {
        var preview = await DevAsync();
        foreach (var step in preview["steps"]!.AsArray()) State(step!).Remove("ignoreChanges");

        var result = await _project.JudgeAsync(preview);

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.Contains("note: IMM011 cannot be checked for 1 resource before the update (ignoreChanges)\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exemption_OfTheStackFile_CoversWhatAPreviewShows()
    {
        _project.WithLike("dev", "dev", ("    tags:\n", "    exemptions: [{ rule: IMM012, resource: \"ec2.Vpc/*\", reason: A test, until: \"2026-12-31\" }]\n    tags:\n"));
        var preview = await DevAsync();
        State(preview.One(Vpc))["ignoreChanges"] = new JsonArray("tags");

        var result = await _project.JudgeAsync(preview);

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.Contains("warning: IMM012 dev/ec2.Vpc/dev-network-vpc/ignoreChanges: exempt until 2026-12-31 (A test), found \"tags\"\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exemption_ThatIsOver_IsRefused()
    {
        _project.WithLike("dev", "dev", ("    tags:\n", "    exemptions: [{ rule: IMM012, resource: \"ec2.Vpc/*\", reason: A test, until: \"2026-11-21\" }]\n    tags:\n"));
        var preview = await DevAsync();
        State(preview.One(Vpc))["ignoreChanges"] = new JsonArray("tags");

        var result = await _project.JudgeAsync(preview);

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Contains(
            "\nPulumi.dev.yaml: ENV007 exemptions[0].until: found \"2026-11-21\", which is before 2026-11-22; comply with IMM012 and remove the exemption, or write a later date\n",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_ThatFailed_IsRefusedWithWhatTheEngineReported()
    {
        var result = await _project.JudgeAsync(JsonNode.Parse("""
            { "diagnostics": [{ "message": "error: IMM011 dev/x: found y; do z\nand more\n", "severity": "error" },
              { "message": "error: an unhandled error occurred: Program exited with non-zero exit code: 1", "severity": "error" }, { "message": "error: preview failed\n", "severity": "error" }, { "message": "hello", "severity": "info" }] }
            """)!);

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Equal("preview must not be merged\ndo: correct what Pulumi reports below, then preview again\nIMM011 dev/x: found y; do z\nand more\npreview  refused: 2 findings; no change; 0 resources afterwards\n", result.Output);
    }

    [Fact]
    public async Task Verdict_AsJson_SaysTheSame()
    {
        var preview = await DevAsync("same");
        preview.One(Vpc)["op"] = "replace";

        var result = await _project.JudgeAsync(preview, "--json");
        var verdict = JsonNode.Parse(result.Output)!;

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Equal(("infra-verdict/1", "dev", false, await CountAsync(), 1), ((string?)verdict["format"], (string?)verdict["environment"], (bool)verdict["good"]!, (int)verdict["resources"]!, (int)verdict["changes"]!["replace"]!));
        Assert.Equal(("CHG003", "dev/ec2.Vpc/dev-network-vpc"), ((string?)verdict["findings"]![0]!["rule"], (string?)verdict["findings"]![0]!["place"]));
    }

    private static async Task<int> CountAsync() => (await TestEnvironments.PlanAsync("dev")).Resources.Count(resource => resource.Kind == ResourceKind.Custom);

    private static async Task<JsonObject> DevAsync(string operation = "create") => PreviewJson.Of(await TestEnvironments.PlanAsync("dev"), operation);

    private static JsonObject State(JsonNode step) => step["newState"]!.AsObject();

    private static void Update(JsonObject step, string path, string kind)
    {
        step["op"] = "update";
        step["detailedDiff"] = new JsonObject { [path] = new JsonObject { ["kind"] = kind, ["inputDiff"] = false } };
    }

    private static void Expand(JsonObject preview, string type, string[] operations)
    {
        var (step, steps) = (preview.One(type), preview["steps"]!.AsArray());
        steps.Remove(step);
        foreach (var operation in operations)
        {
            var copy = step.DeepClone().AsObject();
            copy["op"] = operation;
            steps.Add((JsonNode)copy);
        }
    }
}
