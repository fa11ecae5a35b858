using System.Text.Json.Nodes;
using System.Xml.Linq;
using Infra.Cli;
using Infra.Cli.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Environments;

[Collection(DeploymentCollection.Name)]
public sealed class RulesHoldTests : IDisposable
{
    private const string Day = "2026-11-22";

    private const string TwoAdministrators =
        "SEC025 one/eks.AccessPolicyAssociation/one-access-deployment/policyArn: found another administrator besides one-access-second; give every role except the deployment role the policy admin, edit, view or adminView";

    private readonly StackProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Check_OfAnEnvironmentThatBreaksARule_FindsItAtItsSetting()
    {
        Write();

        var result = await _project.RunAsync("check", "--as-of", Day);

        result.ShouldEndWith(ExitCode.Findings, errors: "");
        Assert.Equal($"Pulumi.one.yaml:{LineOf("deployment:")}: {TwoAdministrators}", result.Output.Split('\n')[0]);
        Assert.StartsWith($"Pulumi.one.yaml:{LineOf("second:")}: SEC025 ", result.Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.EndsWith("\n2 errors\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exemption_OfWhatBreaksARule_PassesTheCheckAndIsPrinted()
    {
        Write("{ rule: SEC025, resource: \"eks.AccessPolicyAssociation/one-access-*\", reason: Two teams deploy, until: \"2026-11-22\" }");

        var result = await _project.RunAsync("check", "--as-of", Day);

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.StartsWith(
            $"Pulumi.one.yaml:{LineOf("deployment:")}: warning: SEC025 one/eks.AccessPolicyAssociation/one-access-deployment/policyArn: exempt until 2026-11-22 (Two teams deploy), found another administrator besides one-access-second\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains("\n2 warnings, which do not fail the check\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exemption_ThatIsOver_IsAFinding()
    {
        Write("{ rule: SEC025, resource: \"eks.AccessPolicyAssociation/*\", reason: Two teams deploy, until: \"2026-11-21\" }");

        var result = await _project.RunAsync("check", "--as-of", Day);

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Contains(
            $"Pulumi.one.yaml:{LineOf("exemptions:")}: ENV007 exemptions[0].until: found \"2026-11-21\", which is before 2026-11-22; comply with SEC025 and remove the exemption, or write a later date\n",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exemption_ThatCoversNothing_IsAFinding()
    {
        Write("{ rule: SEC025, resource: \"eks.AccessPolicyAssociation/two-*\", reason: Two teams deploy, until: \"2026-12-31\" }");

        var result = await _project.RunAsync("check", "--as-of", Day);

        Assert.Contains(
            $"Pulumi.one.yaml:{LineOf("exemptions:")}: ENV006 exemptions[0]: found an exemption of \"eks.AccessPolicyAssociation/two-*\" from SEC025, which matches no resource that breaks the rule; remove it\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.EndsWith("\n3 errors\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_OfACheck_NamesRulesAndLines()
    {
        Write();
        var file = Path.Combine(_project.Folder, "check.sarif");

        await _project.RunAsync("check", "--as-of", Day, "--sarif", file);
        var run = JsonNode.Parse(File.ReadAllText(file))!["runs"]![0]!;
        var (rules, results) = (run["tool"]!["driver"]!["rules"]!.AsArray(), run["results"]!.AsArray());

        Assert.Equal("2.1.0", (string?)JsonNode.Parse(File.ReadAllText(file))!["version"]);
        Assert.Equal(Explanation.All.Select(rule => rule.Id), rules.Select(rule => (string)rule!["id"]!));
        Assert.All(results, result => Assert.Equal("SEC025", (string?)rules[(int)result!["ruleIndex"]!]!["id"]));
        Assert.Equal(
            [("SEC025", "error", "Pulumi.one.yaml", LineOf("deployment:")), ("SEC025", "error", "Pulumi.one.yaml", LineOf("second:"))],
            results.Select(result => result!["locations"]![0]!["physicalLocation"]! is var place
                ? ((string)result["ruleId"]!, (string)result["level"]!, (string)place["artifactLocation"]!["uri"]!, (int)place["region"]!["startLine"]!)
                : default));
        Assert.StartsWith("one/eks.AccessPolicyAssociation/one-access-deployment/policyArn: found ", (string?)results[0]!["message"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task JUnit_OfACheck_HasACaseForEachRule()
    {
        Write("{ rule: SEC025, resource: \"eks.AccessPolicyAssociation/one-access-deployment\", reason: Two teams deploy, until: \"2026-12-31\" }");
        var file = Path.Combine(_project.Folder, "check.xml");

        await _project.RunAsync("check", "--as-of", Day, "--junit", file);
        var suite = XDocument.Load(file).Root!.Elements("testsuite").Single();
        var failed = suite.Elements("testcase").Single(one => one.Element("failure") is not null);

        Assert.Equal(("one", "1"), (suite.Attribute("name")!.Value, suite.Attribute("failures")!.Value));
        Assert.Equal(suite.Attribute("tests")!.Value, $"{suite.Elements("testcase").Count()}");
        Assert.Equal(Explanation.All.Count(rule => rule.Family != "CHG"), suite.Elements("testcase").Count());
        Assert.Equal("SEC025 Only one role is cluster administrator.", failed.Attribute("name")!.Value);
        Assert.StartsWith($"Pulumi.one.yaml:{LineOf("second:")}: SEC025 ", failed.Element("failure")!.Value, StringComparison.Ordinal);
        Assert.Contains("exempt until 2026-12-31", failed.Element("system-out")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sarif")]
    [InlineData("--junit")]
    public async Task File_ThatCannotBeWritten_IsRefused(string option)
    {
        Write();

        var result = await _project.RunAsync("check", "--as-of", Day, option, Path.Combine(_project.Folder, "nowhere", "file"));

        result.ShouldEndWith(ExitCode.Unusable, "", $"{option}: found no folder \"{Path.Combine(_project.Folder, "nowhere")}\"; make it, or name another\n");
    }

    private void Write(string? exemption = null) => _project.WithLike(
        "one",
        "dev",
        ("policy: clusterAdmin }\n", "policy: clusterAdmin }\n      second: { role: \"arn:aws:iam::111111111111:role/second\", policy: clusterAdmin }\n"),
        ("    tags:\n", exemption is null ? "    tags:\n" : $"    exemptions:\n      - {exemption}\n    tags:\n"));

    private int LineOf(string key) =>
        File.ReadAllText(Path.Combine(_project.Folder, "Pulumi.one.yaml")).Split('\n').Index().First(line => line.Item.TrimStart().StartsWith(key, StringComparison.Ordinal)).Index
        + (key == "exemptions:" ? 2 : 1);
}
