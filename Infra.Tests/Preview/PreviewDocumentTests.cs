using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Preview;

public sealed class PreviewDocumentTests : IDisposable
{
    private readonly StackProject _project = new();

    public void Dispose() => _project.Dispose();

    private const string Whole = """
        { "steps": [{ "op": "update", "urn": "urn:pulumi:dev::infra::a:b:C::d", "diffReasons": ["a"], "replaceReasons": ["a"], "detailedDiff": { "a": { "kind": "update", "inputDiff": true } },
            "oldState": { "custom": true, "parent": "urn:pulumi:dev::infra::a:b:C::p", "inputs": { "a": 1 }, "outputs": { "a": 1 }, "ignoreChanges": ["a"], "replaceOnChanges": ["a"], "provider": "p" },
            "newState": { "custom": true, "inputs": { "a": { "b": 1 } }, "dependencies": ["urn:pulumi:dev::infra::a:b:C::p"], "propertyDependencies": { "a": ["urn:pulumi:dev::infra::a:b:C::p"] } } }],
          "diagnostics": [{ "urn": "u", "message": "m", "severity": "error" }], "changeSummary": { "update": 1 } }
        """;

    public static TheoryData<string> PathsOfTheWhole => new(Paths("", JsonNode.Parse(Whole)!));

    [Theory]
    [MemberData(nameof(PathsOfTheWhole))]
    public async Task Document_WithNullInAPlace_IsJudgedOrRefused(string path)
    {
        var document = JsonNode.Parse(Whole)!;
        var (steps, node) = (path.Split('/')[1..], document);
        foreach (var step in steps[..^1]) node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        if (node is JsonArray items) items[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = null;
        else node[steps[^1]] = null;

        var file = Path.Combine(_project.Folder, "preview.json");
        await File.WriteAllTextAsync(file, document.ToJsonString());
        var result = await _project.RunAsync("verdict", file);

        Assert.True(result.ExitCode is ExitCode.Good or ExitCode.Findings or ExitCode.Unusable, result.ToString());
    }

    [Theory]
    [InlineData("", "FILE: found an empty file; write the output of pulumi preview --json to it")]
    [InlineData("null", "FILE: found null; write the output of pulumi preview --json to it")]
    [InlineData("{}", "FILE: found a document without steps; write the output of pulumi preview --json to it")]
    [InlineData("{\n  \"steps\": [", "FILE:2: found no preview here (Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed); write the output of pulumi preview --json to it")]
    [InlineData("[]", "FILE:1: found no preview here (The JSON value could not be converted to Infra.Cli.Preview.PreviewDocument); write the output of pulumi preview --json to it")]
    [InlineData("{ \"steps\": [{ \"op\": \"same\", \"urn\": \"dev\" }] }", "FILE:1: found no preview here (\"dev\" is no URN); write the output of pulumi preview --json to it")]
    [InlineData("{ \"steps\": [{ \"op\": \"explode\", \"urn\": \"urn:pulumi:dev::infra::a:b:C::d\" }] }", "FILE: found the operation \"explode\" of d, which this version does not know; use one that does")]
    [InlineData("{ \"sequence\": 1, \"timestamp\": 2, \"preludeEvent\": { \"config\": {} } }\n{ \"sequence\": 2 }\n", "FILE: found a stream of events, which contains no dependencies; run pulumi preview --json without PULUMI_ENABLE_STREAMING_JSON_PREVIEW")]
    [InlineData("{ \"steps\": [{ \"op\": \"same\", \"urn\": \"urn:pulumi:dev::infra::a:b:C::d\" }], \"changeSummary\": { \"same\": 97 } }", "FILE: found a preview without the 96 resources that do not change; run pulumi preview --json --show-sames")]
    public async Task Document_ThatIsNoPreview_IsRefused(string text, string problem)
    {
        var file = Path.Combine(_project.Folder, "preview.json");
        File.WriteAllText(file, text);

        var result = await _project.RunAsync("verdict", file);

        Assert.Equal(new CliResult(ExitCode.Unusable, "", $"{problem.Replace("FILE", file, StringComparison.Ordinal)}\n"), result);
    }

    [Fact]
    public async Task File_ThatIsNotThere_IsRefused() => Assert.Equal(
        new CliResult(ExitCode.Unusable, "", "found no file \"nowhere.json\"; name one that pulumi preview --json was written to, or - for standard input\n"),
        await _project.RunAsync("verdict", "nowhere.json"));

    private static IEnumerable<string> Paths(string path, JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Paths($"{path}/{entry.Key}", entry.Value).Prepend($"{path}/{entry.Key}")),
        JsonArray list => list.Index().SelectMany(entry => Paths($"{path}/{entry.Index}", entry.Item).Prepend($"{path}/{entry.Index}")),
        _ => [],
    };
}
