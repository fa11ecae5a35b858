using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Cli.Preview;
using Infra.Tests.Support;

namespace Infra.Tests.Preview;

/// <summary>Previews as tests hand them to the command.</summary>
internal static class Previews
{
    private static readonly string[] WithoutNewState = ["delete", "delete-replaced", "discard", "discard-replaced"];

    // The rules that were added after the documents were recorded, each of which the program of then breaks.
    private static readonly string[] Newer = ["GEN008", "SCA015", "SEC028", "STR011"];

    /// <summary>A document that Pulumi's engine printed.</summary>
    /// <param name="name">Its file under Documents, without extensions.</param>
    internal static JsonObject Recorded(string name)
    {
        using var file = RepositoryFolder.File($"Infra.Tests/Preview/Documents/{name}.json.gz").OpenRead();
        using var text = new GZipStream(file, CompressionMode.Decompress);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The step that decides what becomes of a resource.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="type">The resource's type.</param>
    /// <param name="operation">The operation; without it, any but a refresh.</param>
    internal static JsonObject One(this JsonObject preview, string type, string? operation = null) => preview["steps"]!.AsArray().OfType<JsonObject>().First(step =>
        step["urn"]!.ToString().Split("::")[2].Split('$')[^1] == type && (operation is null ? step["op"]!.ToString() != "refresh" : step["op"]!.ToString() == operation));

    /// <summary>Judges a preview of the recorded program by the rules of its day, as the command does.</summary>
    /// <param name="preview">The preview; what depends on its operations is brought in line with them.</param>
    /// <param name="isJson">Whether the verdict is printed as JSON.</param>
    internal static CliResult JudgeRecorded(JsonNode preview, bool isJson = false)
    {
        Align(preview);
        var document = PreviewDocument.Parse("preview.json", Encoding.UTF8.GetBytes(preview.ToJsonString()));
        var verdict = PreviewVerdict.Of(document, environment: null, asOf: default);
        var findings = verdict.Findings.RemoveAll(finding => Newer.Contains(finding.Rule));
        verdict = verdict with
        {
            Findings = findings,
            Advice = VerdictAdvice.Of(verdict.Environment, findings, PreviewMoves.Of(document), verdict.Changes),
            Unknown = verdict.Unknown.RemoveAll(unknown => Newer.Contains(unknown.Rule)),
        };
        var output = isJson ? VerdictJson.Write(verdict) : string.Join('\n', VerdictText.Lines(verdict));

        return new CliResult(verdict.Findings.IsEmpty ? ExitCode.Good : ExitCode.Findings, $"{output}\n", "");
    }

    /// <summary>Judges a preview.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="preview">The preview; what depends on its operations is brought in line with them.</param>
    /// <param name="options">Options of the command.</param>
    internal static async Task<CliResult> JudgeAsync(this StackProject project, JsonNode preview, params string[] options)
    {
        Align(preview);
        var file = Path.Combine(project.Folder, "preview.json");
        await File.WriteAllTextAsync(file, preview.ToJsonString());

        return await project.RunAsync(["verdict", file, "--as-of", "2026-11-22", .. options]);
    }

    /// <summary>The lines that a command printed.</summary>
    /// <param name="result">What it did.</param>
    internal static string[] Lines(this CliResult result) => result.Output.TrimEnd('\n').Split('\n');

    /// <summary>The findings among them.</summary>
    /// <param name="result">What it did.</param>
    internal static IEnumerable<string> Findings(this CliResult result) =>
        result.Lines()[2..^1].Where(line => !line.StartsWith("note: ", StringComparison.Ordinal) && !line.StartsWith("warning: ", StringComparison.Ordinal) && !line.StartsWith("drift: ", StringComparison.Ordinal));

    /// <summary>The drift among them.</summary>
    /// <param name="result">What it did.</param>
    internal static IEnumerable<string> Drift(this CliResult result) => result.Lines().Where(line => line.StartsWith("drift: ", StringComparison.Ordinal));

    private static void Align(JsonNode preview)
    {
        // As the engine counts, and leaves out what is no more.
        if (preview["steps"] is JsonArray steps)
        {
            preview["changeSummary"] = new JsonObject(steps.CountBy(step => step!["op"]!.ToString()).Where(count => count.Key != "refresh")
                .Select(count => KeyValuePair.Create<string, JsonNode?>(count.Key, count.Value)));
            foreach (var step in steps.OfType<JsonObject>().Where(step => WithoutNewState.Contains(step["op"]!.ToString()))) step.Remove("newState");
        }
    }
}
