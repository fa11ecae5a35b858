using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Plan;
using Infra.Model.Findings;
using Infra.Model.Plans;
using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Plan;

[Collection(DeploymentCollection.Name)]
public sealed class PlanDocumentTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Plan_ThatWasWritten_ReadsBackByteForByte(string name)
    {
        var environment = TestEnvironments.Read(name);
        var json = (await PlanRecorder.RecordAsync(environment)).Json();

        Assert.Equal(json, PlanDocument.Read("plan.json", Encoding.UTF8.GetString(json), environment).Json());
    }

    [Fact]
    public void Values_WithKeysThatMarkOthers_ReadBackAsTheyAre()
    {
        var random = new Random(20261129);
        var environment = TestEnvironments.Read("dev");

        for (var trial = 0; trial < 300; trial++)
        {
            var inputs = (MapNode)Tree(random, 4, isMap: true);
            var plan = new EnvironmentPlan { Environment = environment, Resources = [], Outputs = inputs, SecretOutputs = [] };

            var read = PlanDocument.Read("plan.json", Encoding.UTF8.GetString(plan.Json()), environment).Outputs;

            Assert.Equal(Text(inputs), Text(read));
        }
    }

    [Fact]
    public async Task Tags_ThatLookLikeTokens_AreTags()
    {
        string[] values = ["2001234567", "@@ref7@@", "@@ref99999@@"];
        var dev = TestEnvironments.Read("dev");
        var environment = dev with { Settings = dev.Settings with { Tags = values.Index().ToDictionary(item => $"tag{item.Index}", item => item.Item) } };

        var plan = await PlanRecorder.RecordAsync(environment);

        var provider = plan.Resources.Single(resource => resource.Address.Type == "pulumi:providers:aws");
        Assert.Equal(values, values.Index().Select(item => provider.Inputs.At("defaultTags").AsJson().At($"tags.tag{item.Index}").Text));
        Assert.Equal(plan.Json(), PlanDocument.Read("plan.json", Encoding.UTF8.GetString(plan.Json()), environment).Json());
        Assert.NotEmpty(TerraformExport.Of(plan).Files);
    }

    [Theory]
    [InlineData("", "plan.json: found no plan; write what ./infractl plan dev --json prints")]
    [InlineData("[]", "plan.json: found no plan; write what ./infractl plan dev --json prints")]
    [InlineData("{}", "plan.json: found the format \"\"; write infra-plan/1, by ./infractl plan dev --json")]
    [InlineData("{ \"format\": \"infra-plan/1\", \"environment\": \"prod\" }", "plan.json: found a plan of \"prod\"; write one of dev")]
    [InlineData("{ \"format\": \"infra-plan/1\", \"environment\": \"dev\" }", "plan.json: found no plan; write what ./infractl plan dev --json prints")]
    [InlineData("{ \"format\": \"infra-plan/1\", \"environment\": \"dev\", \"resources\": [{ \"type\": 1 }] }", "plan.json: found no plan; write what ./infractl plan dev --json prints")]
    public void Text_ThatIsNoPlan_IsRefused(string text, string problem) =>
        Assert.Equal(problem, Assert.Single(Assert.Throws<UserException>(() => PlanDocument.Read("plan.json", text, TestEnvironments.Read("dev"))).Message.Split('\n')));

    [Fact]
    public async Task Diff_AgainstThePlanOfAnotherProgram_ShowsWhatTheProgramChanged()
    {
        using var project = new GitProject().WithRepository();
        var plan = JsonNode.Parse(await project.RunAsync("plan dev --json"))!;
        var vpc = plan["resources"]!.AsArray().Single(resource => (string)resource!["type"]! == "aws:ec2/vpc:Vpc")!;
        vpc["inputs"]!["enableDnsHostnames"] = false;
        project.Write("base.json", plan.ToJsonString());

        var alone = await project.RunAsync("diff dev --against HEAD");
        var result = await project.RunAsync("diff", "dev", "--against", "HEAD", "--base-plan", Path.Combine(project.Folder, "base.json"));

        Assert.Equal("dev: nothing changes against HEAD\n", alone);
        result.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.StartsWith("dev against HEAD: 1 to update\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("    enableDnsHostnames: false -> true\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BasePlan_OfWhatIsNotThere_IsRefused()
    {
        using var project = new GitProject().WithRepository();
        project.Write("Pulumi.new.yaml", project.Dev.Replace("10.10.0.0", "10.40.0.0", StringComparison.Ordinal));

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", "found no new in HEAD, of which --base-plan could be the plan; leave it out\n"),
            await project.RunAsync("diff", "new", "--against", "HEAD", "--base-plan", "base.json"));
        var missing = await project.RunAsync("diff", "dev", "--against", "HEAD", "--base-plan", "/nowhere/base.json");
        missing.ShouldEndWith(ExitCode.Unusable, "", "base.json: found no such file; write it with ./infractl plan ENV --json\n");
    }

    private static Node Tree(Random random, int depth, bool isMap = false) => (isMap ? 0 : random.Next(depth == 0 ? 6 : 8)) switch
    {
        0 or 7 => new MapNode(Enumerable.Range(0, random.Next(4))
            .Select(_ => random.GetItems<string>(["$ref", "$join", "$map", "$unknown", "property", "a.b"], 1)[0])
            .Distinct()
            .ToImmutableSortedDictionary(key => key, _ => Tree(random, Math.Max(depth - 1, 0)), StringComparer.Ordinal)),
        1 => new TextNode("$ref"),
        2 => new NumberNode(random.Next()),
        3 => new FlagNode(random.Next(2) == 0),
        4 => new ReferenceNode(new ResourceAddress("aws:ec2/vpc:Vpc", "a::b"), random.Next(2) == 0 ? "" : "id"),
        5 => new JoinNode([new TextNode("x"), new ReferenceNode(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "id")]),
        _ => new ListNode([.. Enumerable.Range(0, random.Next(3)).Select(_ => Tree(random, depth - 1))]),
    };

    private static string Text(Node node) => node switch
    {
        MapNode map => $"map({string.Join(',', map.Entries.Select(entry => $"{entry.Key}={Text(entry.Value)}"))})",
        ListNode list => $"list({string.Join(',', list.Items.Select(Text))})",
        ReferenceNode reference => $"reference({reference.Resource},{reference.Property})",
        JoinNode join => $"join({string.Join(',', join.Parts.Select(Text))})",
        _ => $"{node.GetType().Name}({node.Quoted})",
    };
}
