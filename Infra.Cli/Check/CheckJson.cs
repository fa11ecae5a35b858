using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Cli.Check;

/// <summary>Writes a check in the format that docs/check-format.md describes.</summary>
internal static class CheckJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-check/1";

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report, of which everything could be read.</param>
    /// <returns>The document.</returns>
    internal static string Write(CheckReport report)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented)) Write(writer, report);

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, CheckReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("asOf", Day(report.AsOf));
        writer.WriteBoolean("good", report.Exit == ExitCode.Good);
        if (report.ComparedWith is { } reference) writer.WriteString("comparedWith", reference.ToString());
        writer.WriteStartArray("environments");
        foreach (var environment in report.Environments) Write(writer, environment);
        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in report.Findings) Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EnvironmentReport environment)
    {
        writer.WriteStartObject();
        writer.WriteString("environment", environment.Name.ToString());
        writer.WriteString("file", environment.File);
        writer.WriteString("kubernetes", environment.Kubernetes.Version.ToString());
        writer.WriteString("endOfStandardSupport", Day(environment.Kubernetes.EndOfStandardSupport));
        if (environment.Resources is { } resources) writer.WriteNumber("resources", resources);
        writer.WriteNumber("names", environment.Names);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CheckFinding finding)
    {
        writer.WriteStartObject();
        if (finding.Rule is { } rule) writer.WriteString("rule", rule);
        writer.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()));
        writer.WriteString("file", finding.File);
        writer.WriteNumber("line", finding.Line);
        writer.WriteString("path", finding.Finding.Path);
        writer.WriteString("message", finding.Finding.Message);
        writer.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
