using System.Text.Json;
using Infra.Cli.Rules;
using Infra.Model.Findings;

namespace Infra.Cli.Check;

/// <summary>Writes findings as SARIF 2.1.0, which code hosts show at the lines of the stack files.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html (unread: from general knowledge of the format).</remarks>
internal static class CheckSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes findings.</summary>
    /// <param name="findings">The findings, each with its file.</param>
    /// <returns>The document.</returns>
    internal static string Write(IReadOnlyList<Finding> findings) => $"{JsonText.Write(writer => Write(writer, findings))}\n";

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Finding> findings)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var finding in findings) Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "infractl");
        writer.WriteStartArray("rules");
        foreach (var rule in Explanation.All)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            WriteText(writer, "shortDescription", rule.Statement);
            WriteText(writer, "fullDescription", rule.Why);
            writer.WriteString("helpUri", rule.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        if (finding.Rule is { } rule)
        {
            writer.WriteString("ruleId", rule);
            writer.WriteNumber("ruleIndex", Explanation.All.IndexOf(Explanation.Find(rule)));
        }

        writer.WriteString("level", finding.Severity == Severity.Error ? "error" : "warning");
        WriteText(writer, "message", finding.Text);
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", Uri.EscapeDataString(finding.File ?? ""));
        writer.WriteEndObject();
        if (finding.Line is { } line)
        {
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", line);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }
}
