using Infra.Model.Parity;
using Infra.Model.Rules;

namespace Infra.Cli.Check;

/// <summary>Writes a check for people: what was found, a line each; then what was checked, a line for each environment.</summary>
internal static class CheckText
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report, of which everything could be read.</param>
    /// <param name="output">Where to.</param>
    internal static void Write(CheckReport report, TextWriter output)
    {
        foreach (var finding in report.Findings) output.WriteLine(finding);
        if (report.Findings.Length > 0) output.WriteLine(Count(report.Findings));
        if (report.Exit != ExitCode.Good) return;

        List<string[]> rows = [.. report.Environments.Select(environment => (string[])[$"{environment.Name}", Good(environment)])];
        if (rows.Count > 1) rows.Add(["all", $"good: no overlapping networks, no undeclared shared accounts, {Alike(report)}"]);
        foreach (var line in TextTable.Lines(rows)) output.WriteLine(line);
    }

    private static string Good(EnvironmentReport environment) =>
        $"good: settings, {environment.Resources} resources by {RuleCatalogue.All.Length} rules, {environment.Names} names, Kubernetes {environment.Kubernetes.Version} "
        + $"(standard support to {environment.Kubernetes.EndOfStandardSupport.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})";

    private static string Alike(CheckReport report) => report.ComparedWith is { } reference
        ? $"every difference from {reference} is allowed"
        : $"not compared: {AllowedDifferences.FileName} or its reference is missing";

    private static string Count(IReadOnlyCollection<Finding> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = findings.Count - errors;

        return (errors, warnings) switch
        {
            (0, _) => $"{Plural.Of(warnings, "warning")}, which {(warnings == 1 ? "does" : "do")} not fail the check",
            (_, 0) => Plural.Of(errors, "error"),
            _ => $"{Plural.Of(errors, "error")}, {Plural.Of(warnings, "warning")}",
        };
    }
}
