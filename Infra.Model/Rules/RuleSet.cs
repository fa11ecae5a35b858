namespace Infra.Model.Rules;

/// <summary>Rules that judge together.</summary>
/// <param name="rules">The rules.</param>
public sealed class RuleSet(IEnumerable<Rule> rules)
{
    private readonly ImmutableArray<Rule> _rules = [.. rules];

    /// <summary>All rules of the catalogue.</summary>
    public static RuleSet All { get; } = new(RuleCatalogue.All);

    /// <summary>No rule.</summary>
    public static RuleSet None { get; } = new([]);

    /// <summary>The same set with some of its rules alone.</summary>
    /// <param name="ids">The rules' ids.</param>
    public RuleSet Only(params IEnumerable<string> ids) => new(_rules.IntersectBy(ids, rule => rule.Id));

    /// <summary>Judges an environment.</summary>
    /// <param name="all">Its resources.</param>
    /// <param name="exemptions">Which of them need not keep which rules.</param>
    /// <returns>Everything the rules say.</returns>
    public Judgement Judge(DeclaredEnvironment all, IReadOnlyCollection<Exemption> exemptions)
    {
        var verdicts = (from resource in all.Resources
                        from rule in _rules
                        let verdict = rule.Judge(resource, all)
                        where verdict is not NotApplicableVerdict
                        select (Resource: resource.Name, Rule: rule, Verdict: verdict)).ToList();
        var broken = Sorted(
            from item in verdicts
            from fault in (item.Verdict as BrokenVerdict)?.Faults ?? []
            select Of(item.Rule, all, item.Resource, fault));
        var exempt = (from finding in broken
                      let exemption = exemptions.FirstOrDefault(exemption => exemption.Covers(finding))
                      where exemption is not null
                      select (finding, exemption)).ToImmutableArray();

        return new Judgement
        {
            Broken = [.. broken.Except(exempt.Select(item => item.finding))],
            Unknown = Sorted(
                from item in verdicts
                let unknown = item.Verdict as UnknownVerdict
                where unknown is not null
                select Of(item.Rule, all, item.Resource, new Finding(
                    unknown.What, "a value that is not known before deployment", "set a value that is known in the plan"))),
            Exempt = exempt,
            Unused = [.. exemptions.Where(exemption => !broken.Any(exemption.Covers))],
            Resources = verdicts.Select(item => item.Resource).Distinct().Count(),
        };
    }

    private static Finding Of(Rule rule, DeclaredEnvironment all, ResourceAddress resource, Finding fault) =>
        fault with { Rule = rule.Id, Environment = all.Environment, Resource = resource.ShortText };

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
        [.. findings.Distinct().OrderBy(finding => finding.ToString(), StringComparer.Ordinal)];
}
