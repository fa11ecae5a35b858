using System.Globalization;
using Infra.Model.Changes;
using Infra.Model.Plans;
using Infra.Model.Rules;
using Infra.Model.Settings;

namespace Infra.Model.Environments;

/// <summary>Every rule holds for everything that an environment declares, but for what its stack file exempts.</summary>
public static class RulesHold
{
    /// <summary>What the rules say of a plan.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="asOf">The day that end dates of exemptions are compared with.</param>
    /// <returns>
    /// An error for each place where a rule is broken and for each value that a rule asks for and a plan cannot tell, a warning for
    /// each that is exempt, and an error for each exemption that is over or covers nothing.
    /// </returns>
    public static IEnumerable<Finding> Check(EnvironmentDefinition environment, EnvironmentPlan plan, DateOnly asOf)
    {
        var all = PlanDeclarations.Of(plan);
        var exemptions = environment.Settings.Exemptions.Select(exemption => exemption.ToRules()).ToList();
        var judgement = RuleSet.All.Judge(all, exemptions);

        return
        [
            .. judgement.Broken.Concat(judgement.Unknown).Concat(judgement.Exempt.Select(exempt => exempt.Exemption.Excuse(exempt.Finding)))
                .Select(finding => finding with { Setting = SettingBehind.Of(finding.Resource!, all) }),
            .. exemptions.Index().Where(item => judgement.Unused.Contains(item.Item)).Select(item => CheckKind.ExemptionsAreNeeded.Report(
                environment.Name, $"exemptions[{item.Index}]", $"an exemption of \"{item.Item.Resource}\" from {item.Item.Rule}, which matches no resource that breaks the rule", "remove it")),
            .. Over(environment, asOf),
        ];
    }

    /// <summary>The exemptions that are over.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>A finding for each.</returns>
    public static IEnumerable<Finding> Over(EnvironmentDefinition environment, DateOnly asOf) =>
        from item in environment.Settings.Exemptions.Index()
        where item.Item.Until.Date < asOf
        select CheckKind.ExemptionsEnd.Report(
            environment.Name,
            $"exemptions[{item.Index}].until",
            $"\"{item.Item.Until}\", which is before {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            $"comply with {item.Item.Rule} and remove the exemption, or write a later date");
}
