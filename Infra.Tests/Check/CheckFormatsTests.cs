using System.Text.Json.Nodes;
using System.Xml.Linq;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Check;

[Collection(DeploymentCollection.Name)]
public sealed class CheckFormatsTests : IDisposable
{
    private const string Allowed = "reference: one\nsettings:\n  - { what: account, in: [two], why: a }\n  - { what: region, in: [two], why: b }\nresources: []\n";

    private static readonly (string Was, string Is) SecondAdministrator =
        ("      # developers: { role: \"arn:aws:iam::ACCOUNT:role/developers\", policy: edit, namespaces: [shop] }\n", "      developers: { role: \"arn:aws:iam::111111111111:role/developers\", policy: clusterAdmin }\n");

    private readonly StackProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Findings_OfEveryKind_AreInEveryFormat()
    {
        _project.WithLike("one", "dev", SecondAdministrator, ("    tags:\n", "    exemptions: [{ rule: IMM012, resource: \"ec2.Vpc/*\", reason: A test, until: \"2026-01-01\" }]\n    tags:\n"));
        _project.WithLike("two", "dev", ("account: \"111111111111\"", "account: \"333333333333\""), (SecondAdministrator.Was, SecondAdministrator.Is.Replace("clusterAdmin", "edit", StringComparison.Ordinal)));
        Allow(Allowed);

        var (lines, formats) = await CheckAsync(ExitCode.Findings);

        Assert.Contains(lines, line => line.Contains(": SEC025 ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(": ENV002 ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(": ENV007 ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("allowed-differences.yaml:4: settings[1].in[0]: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Pulumi.two.yaml:", StringComparison.Ordinal) && line.Contains(" access.developers.policy: ", StringComparison.Ordinal));
        Assert.All(formats, format => Assert.Equal(lines.Order(StringComparer.Ordinal), format.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Files_ThatCannotBeUsed_AreInEveryFormat()
    {
        _project.WithLike("one", "dev", ("region: eu-central-1", "region: mars-1"), ("    tags:\n", "    tags:\n      \"aws:a\": b\n"));
        _project.With("two", [0xFF]);
        _project.WithLike("three", "dev", SecondAdministrator);
        Allow(Allowed.Replace("why: a", "why: \"\"", StringComparison.Ordinal));

        var (lines, formats) = await CheckAsync(ExitCode.Unusable);

        Assert.Contains(lines, line => line.StartsWith("Pulumi.one.yaml:6: region: found \"mars-1\"; ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(" tags.aws:a: found ", StringComparison.Ordinal));
        Assert.Contains("Pulumi.two.yaml: found bytes that are not UTF-8; save the file as UTF-8", lines);
        Assert.Contains("allowed-differences.yaml:3: settings[0].why: found no reason; write why the difference is wanted", lines);
        Assert.Contains(lines, line => line.Contains(": SEC025 ", StringComparison.Ordinal));
        Assert.All(formats, format => Assert.Equal(lines.Order(StringComparer.Ordinal), format.Order(StringComparer.Ordinal)));
    }

    // Every format's findings as the lines that the text has for them.
    private async Task<(string[] Lines, string[][] Formats)> CheckAsync(int exitCode)
    {
        var (sarif, junit) = (Path.Combine(_project.Folder, "check.sarif"), Path.Combine(_project.Folder, "check.xml"));
        var text = await _project.RunAsync("check", "--as-of", "2026-11-22");
        var json = await _project.RunAsync("check", "--as-of", "2026-11-22", "--json", "--sarif", sarif, "--junit", junit);
        Assert.Equal((exitCode, exitCode), (text.ExitCode, json.ExitCode));

        var lines = (exitCode == ExitCode.Unusable ? text.Errors : text.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains(".yaml:", StringComparison.Ordinal)).ToArray();
        var junitLines = XDocument.Load(junit).Root!.Descendants().Where(element => element.Name.LocalName is "failure" or "system-out").SelectMany(element => element.Value.Split('\n'));
        return (lines, [OfJson(JsonNode.Parse(json.Output)!), OfSarif(JsonNode.Parse(File.ReadAllText(sarif))!), [.. junitLines]]);
    }

    private static string[] OfJson(JsonNode report) =>
    [
        .. report["findings"]!.AsArray().Select(finding => Line(
            (string)finding!["file"]!, (int?)finding["line"], (string)finding["severity"]! == "warning", (string?)finding["rule"], $"{((string)finding["path"]! is { Length: > 0 } path ? $"{path}: " : "")}{finding["message"]}")),
    ];

    private static string[] OfSarif(JsonNode report) =>
    [
        .. report["runs"]![0]!["results"]!.AsArray().Select(result => result!["locations"]![0]!["physicalLocation"]! is var place
            ? Line((string)place["artifactLocation"]!["uri"]!, (int?)place["region"]?["startLine"], (string)result["level"]! == "warning", (string?)result["ruleId"], (string)result["message"]!["text"]!)
            : ""),
    ];

    private static string Line(string file, int? line, bool isWarning, string? rule, string text) =>
        $"{file}{(line is null ? "" : $":{line}")}: {(isWarning ? "warning: " : "")}{(rule is null ? "" : $"{rule} ")}{text}";

    private void Allow(string text) => File.WriteAllText(Path.Combine(_project.Folder, "allowed-differences.yaml"), text);
}
