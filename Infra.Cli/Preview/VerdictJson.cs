using System.Text.Json;
using Infra.Model.Changes;
using Infra.Model.Findings;

namespace Infra.Cli.Preview;

/// <summary>Writes a verdict in the format that docs/check-format.md describes.</summary>
internal static class VerdictJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-verdict/1";

    internal static string Write(PreviewVerdict verdict) => JsonText.Write(writer => Write(writer, verdict));

    private static void Write(Utf8JsonWriter writer, PreviewVerdict verdict)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("environment", verdict.Environment);
        writer.WriteBoolean("good", verdict.Findings.IsEmpty);
        writer.WriteBoolean("mayBeMerged", verdict.Advice.MayBeMerged);
        writer.WriteString("next", verdict.Advice.Next);
        writer.WriteNumber("resources", verdict.Resources);
        writer.WriteStartObject("changes");
        foreach (var (kind, count) in verdict.Changes) writer.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), count);
        writer.WriteEndObject();
        writer.WriteStartArray("findings");
        foreach (var finding in verdict.Findings) Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteStartArray("drift");
        foreach (var drift in verdict.Drift) Write(writer, drift);
        writer.WriteEndArray();
        writer.WriteStartArray("losses");
        foreach (var loss in verdict.Losses) Write(writer, verdict.Environment, loss);
        writer.WriteEndArray();
        writer.WriteStartArray("exempt");
        foreach (var exempt in verdict.Exempt) writer.WriteStringValue($"{exempt.Rule} {exempt.Text}");
        writer.WriteEndArray();
        writer.WriteStartArray("unknown");
        foreach (var (rule, resources, what) in verdict.Unknown)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", rule);
            writer.WriteNumber("resources", resources);
            writer.WriteString("what", what);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string environment, ResourceLoss loss)
    {
        writer.WriteStartObject();
        writer.WriteString("place", $"{environment}/{loss.Resource.ShortText}");
        writer.WriteString("what", loss.What);
        writer.WriteString("loses", JsonNamingPolicy.CamelCase.ConvertName(loss.Kind.ToString()));
        writer.WriteString("back", loss.Back);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, VerdictDrift drift)
    {
        writer.WriteStartObject();
        writer.WriteString("place", drift.Finding.Place);
        writer.WriteStartArray("properties");
        foreach (var property in drift.Properties) writer.WriteStringValue(property);
        writer.WriteEndArray();
        writer.WriteString("message", drift.Finding.Message);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        if (finding.Rule is { } rule)
        {
            writer.WriteString("rule", rule);
            writer.WriteString("place", finding.Place);
        }

        writer.WriteString("message", finding.Message);
        writer.WriteEndObject();
    }
}
