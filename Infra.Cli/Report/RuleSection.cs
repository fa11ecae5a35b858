using System.Xml.Linq;
using Infra.Cli.Rules;
using Infra.Model.Plans;
using Infra.Model.Rules;

namespace Infra.Cli.Report;

/// <summary>Findings, exemptions, and the verdict of each rule for each environment.</summary>
internal static class RuleSection
{
    private static readonly ReportColumn[] Findings =
    [
        new("place", "./infractl check"),
        new("severity", "./infractl check"),
        new("rule", "./infractl check"),
        new("file", "./infractl check"),
        new("line", "./infractl check", IsNumber: true),
        new("what was found, and what to do", "./infractl check"),
    ];

    private static readonly ReportColumn[] Exemptions =
    [
        new("rule", "exemptions in the stack file"),
        new("environment", "exemptions in the stack file"),
        new("resource", "exemptions in the stack file"),
        new("reason", "exemptions in the stack file"),
        new("until", "exemptions in the stack file"),
        new("days left", "the days from the day of this report to the end of the exemption", IsNumber: true),
    ];

    internal static ReportSection Of(ReportInput input) => new(
        "rules",
        "Rules and controls",
        ReportTable.Of("findings", "Findings", Findings, input.Check.Findings.Select(Row), "none"),
        ReportTable.Of("exemptions", "Exemptions", Exemptions, input.Environments.SelectMany(environment => Row(input, environment)), "none"),
        Verdicts(input));

    private static object?[] Row(Finding finding) =>
    [
        $"{finding.Environment}{(finding.Environment is null || finding.Resource is not null ? "" : " ")}{(finding.Resource is null ? finding.Place : finding.Place[$"{finding.Environment}".Length..])}",
        finding.Severity == Severity.Error ? Badge("error", isGood: false) : "warning",
        finding.Rule,
        finding.File,
        finding.Line,
        finding.Message,
    ];

    private static IEnumerable<object?[]> Row(ReportInput input, ReportedEnvironment environment) =>
        from exemption in environment.Definition.Settings.Exemptions
        select (object?[])
        [
            $"{exemption.Rule}", $"{environment.Definition.Name}", $"{exemption.Resource}", exemption.Reason, $"{exemption.Until}", exemption.Until.Date.DayNumber - input.AsOf.DayNumber,
        ];

    private static XElement Verdicts(ReportInput input)
    {
        var verdicts = input.Environments.Where(environment => environment.Plan is not null)
            .ToDictionary(environment => environment.Definition.Name, environment => RuleVerdict.Of(environment.Definition, PlanDeclarations.Of(environment.Plan!)));
        ReportColumn[] columns =
        [
            new("rule", "./infractl explain RULE"),
            new("statement", "./infractl explain RULE"),
            new("controls", "the rows of docs/controls.md that the rule keeps"),
            .. input.Environments.Select(environment => new ReportColumn(
                $"{environment.Definition.Name}", "the verdict of the rule for the plan, with the number of resources")),
        ];
        return ReportTable.Of(
            "verdicts",
            "Verdicts of the rules",
            columns,
            Explanation.All.Where(explanation => explanation.Family != "CHG").Select(explanation => (object?[])
            [
                Html.Of("span", Html.Attribute("id", $"rule-{explanation.Id}"), explanation.Id),
                explanation.Statement,
                string.Join(", ", explanation.Controls),
                .. input.Environments.Select(environment => Verdict(input, environment, explanation.Id, verdicts.GetValueOrDefault(environment.Definition.Name))),
            ]),
            "none");
    }

    // What is no rule is a check beside them, of which only findings are known.
    private static XElement Verdict(ReportInput input, ReportedEnvironment environment, string id, IReadOnlyDictionary<string, RuleVerdict>? verdicts)
    {
        if (verdicts?.GetValueOrDefault(id) is { } verdict) return Badge(verdict.Word, verdict.IsGood);
        if (RuleCatalogue.Find(id) is not null) return Badge("not judged", isGood: false);

        var findings = input.Of(environment).Where(finding => finding.Rule == id).ToList();
        var isGood = findings.All(finding => finding.Severity == Severity.Warning);
        return Badge(findings.Count == 0 ? "holds" : $"{(isGood ? "warning" : "broken")}: {findings.Count}", isGood);
    }

    private static XElement Badge(string text, bool isGood) => Html.Of(isGood ? "span.good" : "span.bad", text);
}
