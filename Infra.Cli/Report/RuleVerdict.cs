using Infra.Model.Rules;

namespace Infra.Cli.Report;

/// <summary>What a rule says of an environment.</summary>
/// <param name="Word">The verdict, with the number of resources.</param>
/// <param name="IsGood">Whether nobody has to do anything.</param>
internal sealed record RuleVerdict(string Word, bool IsGood)
{
    /// <summary>The verdicts of all rules.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="all">What it declares.</param>
    /// <returns>The verdicts, by the ids of the rules.</returns>
    internal static IReadOnlyDictionary<string, RuleVerdict> Of(EnvironmentDefinition environment, DeclaredEnvironment all)
    {
        var judgement = RuleSet.All.Judge(all, [.. environment.Settings.Exemptions.Select(exemption => exemption.ToRules())]);
        return RuleCatalogue.All.ToDictionary(rule => rule.Id, rule => Of(rule, all, judgement));
    }

    private static RuleVerdict Of(Rule rule, DeclaredEnvironment all, Judgement judgement)
    {
        var (broken, unknown, exempt) = (
            judgement.Broken.Count(finding => finding.Rule == rule.Id),
            judgement.Unknown.Count(finding => finding.Rule == rule.Id),
            judgement.Exempt.Count(item => item.Finding.Rule == rule.Id));
        if (broken > 0) return new RuleVerdict($"broken: {broken}", IsGood: false);
        if (unknown > 0) return new RuleVerdict($"unknown: {unknown}", IsGood: false);
        if (exempt > 0) return new RuleVerdict($"exempt: {exempt}", IsGood: true);

        var applies = all.Resources.Count(resource => rule.Judge(resource, all) is not NotApplicableVerdict);
        return new RuleVerdict(applies == 0 ? "does not apply" : $"holds: {applies}", IsGood: true);
    }
}
