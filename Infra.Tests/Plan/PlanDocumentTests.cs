using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Cli.Plan;
using Infra.Model.Findings;
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
}
