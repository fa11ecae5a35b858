using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;

namespace Infra.Cli.Preview;

/// <summary>What <c>pulumi preview --json</c> prints: the steps that the engine would take, with the states it would take them from and to.</summary>
/// <remarks>https://github.com/pulumi/pulumi, pkg/display/json.go and pkg/backend/display/json.go, as fetched 2026-11-22.</remarks>
internal sealed record PreviewDocument
{
    private const string Remedy = "write what pulumi preview --json prints there";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNameCaseInsensitive = false };

    /// <summary>The steps, in the engine's order.</summary>
    public ImmutableArray<PreviewStep> Steps { get; init; } = [];

    /// <summary>What the engine said beside them.</summary>
    public ImmutableArray<PreviewDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>How many resources each operation concerns, those that the steps leave out included.</summary>
    public ImmutableDictionary<string, int> ChangeSummary { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The number of an event, which only a stream of events has.</summary>
    public int? Sequence { get; init; }

    /// <summary>The name of the stack; nothing when there is no step to tell.</summary>
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
        var text = StackReader.Decode(file, bytes);
        var document = IsStream(text)
            ? throw new UserException(
                file,
                "a stream of events, which leaves out what resources depend on", "run pulumi preview --json without PULUMI_ENABLE_STREAMING_JSON_PREVIEW")
            : Read(file, text);

        if (document.Steps.IsDefaultOrEmpty && !document.Errors.Any()) throw new UserException(file, "a document without steps", Remedy);

        foreach (var step in document.Steps.Where(step => !Operation.IsKnown(step.Op)))
            throw new UserException(file, $"the operation \"{step.Op}\" of {step.Urn.Name}, which this version does not know", "use one that does");

        // It says what there is and nothing of what the program declares.
        if (document.Steps.All(step => step.Op == Operation.Refresh) && !document.Errors.Any())
            throw new UserException(file, "a refresh alone", Remedy);

        // Without them a rule would miss what is there.
        var hidden = document.ChangeSummary.GetValueOrDefault(Operation.Same) - document.Steps.Count(step => step.Op == Operation.Same);
        return hidden <= 0
            ? document
            : throw new UserException(file, $"a preview without the {hidden} resources that stay as they are", "run pulumi preview --json --show-sames");
    }

    private static PreviewDocument Read(string file, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new UserException(file, "nothing", Remedy);

        try
        {
            return JsonSerializer.Deserialize<PreviewDocument>(text, Json) ?? throw new UserException(file, "null", Remedy);
        }
        catch (JsonException exception)
        {
            throw new UserException(new Finding(null, $"no preview here ({exception.Message.Split(" Path:")[0].TrimEnd('.')})", Remedy) { File = file, Line = exception.LineNumber + 1 });
        }
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
