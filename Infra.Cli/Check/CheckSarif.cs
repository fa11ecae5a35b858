using Infra.Cli.Rules;

namespace Infra.Cli.Check;

/// <summary>Writes findings as SARIF 2.1.0, which code hosts show at the lines of the stack files.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html (unread: from general knowledge of the format).</remarks>
internal static class CheckSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes findings.</summary>
    /// <param name="findings">The findings, each with its file.</param>
    /// <returns>The document.</returns>
    internal static string Write(IReadOnlyList<Finding> findings) => $"{JsonText.Of(new Dictionary<string, object>
    {
        ["$schema"] = Schema,
        ["version"] = "2.1.0",
        ["runs"] = new[]
        {
            new
            {
                Tool = new
                {
                    Driver = new
                    {
                        Name = "infractl",
                        Rules = Explanation.All.Select(rule => new { rule.Id, ShortDescription = Message(rule.Statement), FullDescription = Message(rule.Why), HelpUri = rule.Source }),
                    },
                },
                ColumnKind = "utf16CodeUnits",
                Results = findings.Select(finding => new
                {
                    RuleId = finding.Rule,
                    RuleIndex = finding.Rule is { } rule ? Explanation.All.IndexOf(Explanation.Find(rule)) : (int?)null,
                    Level = finding.Severity == Severity.Error ? "error" : "warning",
                    Message = Message(finding.Text),
                    Locations = new[] { new { PhysicalLocation = Location(finding) } },
                }),
            },
        },
    })}\n";

    private static object Message(string text) => new { Text = text };

    private static object Location(Finding finding) => new
    {
        ArtifactLocation = new { Uri = Uri.EscapeDataString(finding.File ?? "") },
        Region = finding.Line is { } line ? new { StartLine = line } : null,
    };
}
