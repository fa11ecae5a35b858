namespace Infra.Cli.Check;

/// <summary>Writes a check in the format that docs/check-format.md describes.</summary>
internal static class CheckJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-check/1";

    /// <summary>Writes a report.</summary>
    /// <returns>The document.</returns>
    internal static string Write(CheckReport report) => JsonText.Write(writer => Write(writer, report));

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

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        if (finding.Rule is { } rule) writer.WriteString("rule", rule);
        writer.WriteString("severity", finding.Severity.Word());
        writer.WriteString("file", finding.File);
        if (finding.Line is { } line) writer.WriteNumber("line", line);
        writer.WriteString("path", finding.Place);
        writer.WriteString("message", finding.Message);
        writer.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
