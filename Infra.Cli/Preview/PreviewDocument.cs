using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Infra.Cli.Files;

namespace Infra.Cli.Preview;

/// <summary>What <c>pulumi preview --json</c> prints: the steps that the engine would take, with the states it would take them from and to.</summary>
/// <remarks>https://github.com/pulumi/pulumi, pkg/display/json.go and pkg/backend/display/json.go, as fetched 2026-11-22.</remarks>
internal sealed record PreviewDocument
{
    private const string Remedy = "write the output of pulumi preview --json to it";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNameCaseInsensitive = false };

    /// <summary>The steps, in the engine's order.</summary>
    public ImmutableArray<PreviewStep> Steps { get; init; } = [];

    /// <summary>What the engine said beside them.</summary>
    public ImmutableArray<PreviewDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>How many resources each operation concerns, those that the steps leave out included.</summary>
    public ImmutableDictionary<string, int> ChangeSummary { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The number of an event, which only a stream of events has.</summary>
    public int? Sequence { get; init; }

    /// <summary>The name of the stack; <see langword="null"/> if there is no step to tell.</summary>
    [JsonIgnore]
    public string? Stack => Steps.IsDefaultOrEmpty ? null : Steps[0].Urn.Stack;

    /// <summary>What the engine reported as errors.</summary>
    [JsonIgnore]
    public IEnumerable<PreviewDiagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity == "error");

    /// <summary>Reads a document.</summary>
    /// <param name="file">Its file, for messages.</param>
    /// <param name="bytes">Its content.</param>
    /// <returns>The document; it has steps or errors.</returns>
    /// <exception cref="UserException">It is no preview, or one that does not tell enough.</exception>
    internal static PreviewDocument Parse(string file, byte[] bytes)
    {
        var text = InputFile.Decode(file, bytes);
        var document = IsStream(text)
            ? throw new UserException(
                file,
                "a stream of events, which contains no dependencies", "run pulumi preview --json without PULUMI_ENABLE_STREAMING_JSON_PREVIEW")
            : Read(file, text);

        if (document.Steps.IsDefaultOrEmpty && !document.Errors.Any()) throw new UserException(file, "a document without steps", Remedy);

        foreach (var step in document.Steps.Where(step => !Operation.Changes.ContainsKey(step.Op)))
            throw new UserException(file, $"the operation \"{step.Op}\" of {step.Urn.Name}, which this version does not know", "use one that does");

        // It says what there is and nothing of what the program declares.
        if (document.Steps.All(step => step.Op == Operation.Refresh) && !document.Errors.Any())
            throw new UserException(file, "only a refresh", Remedy);

        // Without them a rule would miss what is there.
        var hidden = document.ChangeSummary.GetValueOrDefault(Operation.Same) - document.Steps.Count(step => step.Op == Operation.Same);
        return hidden <= 0
            ? document
            : throw new UserException(file, $"a preview without the {hidden} resources that do not change", "run pulumi preview --json --show-sames");
    }

    private static PreviewDocument Read(string file, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new UserException(file, "an empty file", Remedy);

        try
        {
            var document = JsonSerializer.Deserialize<PreviewDocument>(text, Json) ?? throw new UserException(file, "null", Remedy);
            return text.Contains("null", StringComparison.Ordinal) ? WithoutNull(JsonNode.Parse(text)!).Deserialize<PreviewDocument>(Json)! : document;
        }
        catch (JsonException exception)
        {
            throw new UserException(new Finding(null, $"no preview here ({exception.Message.Split(" Path:")[0].TrimEnd('.')})", Remedy) { File = file, Line = exception.LineNumber + 1 });
        }
        catch (ArgumentException exception)
        {
            throw new UserException(file, $"no preview ({exception.Message})", Remedy);
        }
    }

    // Null is no value, as if the key were not there; in a list it says nothing. What resources are given may be null.
    private static JsonNode WithoutNull(JsonNode node)
    {
        foreach (var (key, value) in node is JsonObject map ? map.ToList() : [])
        {
            if (value is null) ((JsonObject)node).Remove(key);
            else if (key is not ("inputs" or "outputs")) WithoutNull(value);
        }

        foreach (var item in node as JsonArray ?? []) WithoutNull(item ?? throw new ArgumentException("null in a list"));
        return node;
    }

    // One event a line, each with its number.
    private static bool IsStream(string text)
    {
        try
        {
            var first = text.TrimStart().Split('\n')[0];
            return JsonSerializer.Deserialize<PreviewDocument>(first, Json) is { Sequence: not null };
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
