using System.Globalization;
using Infra.Model.Plans;
using Infra.Model.Rules;

namespace Infra.Cli.Check;

/// <summary>Every rule holds for everything that an environment declares, but for what its stack file exempts.</summary>
internal static class RulesHold
{
    /// <summary>What the rules say of a plan.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="asOf">The day that end dates of exemptions are compared with.</param>
    /// <returns>
    /// An error for each place where a rule is broken and for each value that a rule asks for and a plan cannot tell, a warning for
    /// each that is exempt, and an error for each exemption that is over or covers nothing.
    /// </returns>
    internal static IEnumerable<CheckFinding> Check(CheckedEnvironment environment, EnvironmentPlan plan, DateOnly asOf)
    {
        var all = PlanDeclarations.Of(plan);
        var exemptions = environment.Settings.Exemptions.Select(exemption => exemption.ToRules()).ToList();
        var judgement = RuleSet.All.Judge(all, exemptions);

        return
        [
            .. judgement.Broken.Concat(judgement.Unknown).Select(finding => Report(environment, all, Severity.Error, finding, finding.Message)),
            .. judgement.Exempt.Select(exempt => Report(environment, all, Severity.Warning, exempt.Finding, exempt.Exemption.Message(exempt.Finding))),
            .. environment.Settings.Exemptions.Index().SelectMany(item => Exemption(environment, item.Index, judgement, exemptions[item.Index], asOf)),
        ];
    }

    private static IEnumerable<CheckFinding> Exemption(CheckedEnvironment environment, int index, Judgement judgement, Exemption exemption, DateOnly asOf)
    {
        var until = environment.Settings.Exemptions[index].Until;

        if (judgement.Unused.Contains(exemption))
        {
            yield return environment.Error(
                CheckKind.ExemptionsAreNeeded, $"exemptions[{index}]", $"found an exemption of \"{exemption.Resource}\" from {exemption.Rule}, which matches no resource that breaks the rule; remove it");
        }

        if (until.Date < asOf)
        {
            yield return environment.Error(
                CheckKind.ExemptionsEnd,
                $"exemptions[{index}].until",
                $"found \"{until}\", which is before {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; comply with {exemption.Rule} and remove the exemption, or write a later date");
        }
    }

    private static CheckFinding Report(CheckedEnvironment environment, DeclaredEnvironment all, Severity severity, RuleFinding finding, string message)
    {
        var line = environment.File.LineOf(SettingBehind.Of(finding.Resource, all));
        return new CheckFinding(severity, environment.File.Name, line, new Infra.Model.Settings.Finding(finding.Place, message)) { Rule = finding.Rule };
    }
}
