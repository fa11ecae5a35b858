using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Tests.Controls;

/// <summary>Something in a plan that shows a control, and the changes of the plan that would not show it any more.</summary>
/// <param name="Text">What it is, in words.</param>
internal abstract record Evidence(string Text)
{
    /// <summary>The environments whose plans do not show it, each with the reason.</summary>
    internal ImmutableSortedDictionary<string, string> Except { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What people call a type of resource.</summary>
    /// <param name="type">The type token.</param>
    internal static string Short(string type) => type.Split(':') switch
    {
        [var package, "index", var name] => $"{package}.{name}",
        ["pulumi", "providers", var name] => $"provider.{name}",
        [_, var module, var name] => $"{Regex.Match(module, "^[a-z0-9]+")}.{name}",
        _ => type,
    };

    /// <summary>Whether a plan shows it.</summary>
    /// <param name="plan">The plan.</param>
    internal abstract bool Holds(PlanFacts plan);

    /// <summary>Plans that must not show it, made from one that does.</summary>
    /// <param name="plan">A plan that shows it.</param>
    /// <returns>Each change in words, with its plan.</returns>
    internal abstract IEnumerable<(string Change, PlanFacts Plan)> Falsified(PlanFacts plan);
}

/// <summary>A property of all resources of a type, of which there is at least one.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Path">The property.</param>
/// <param name="Expected">What its value is; with <c>[*]</c> in the path, each of its values.</param>
/// <param name="Where">The property and the pattern that tell those resources of the type that count; without it, all do.</param>
internal sealed record Property(string Type, string Path, Expectation Expected, (string Path, string Pattern)? Where = null)
    : Evidence($"`{Short(Type)}`{(Where is { } where ? $" ({where.Path} {where.Pattern.Trim('^', '$')})" : "")}: `{Path}` {Expected.Text}")
{
    /// <summary>Whether a plan without such a resource is good too.</summary>
    internal bool IfAny { get; init; }

    internal override bool Holds(PlanFacts plan) => (IfAny || Those(plan).Any()) && Those(plan).All(fact => fact.All(Path).All(Expected.Holds));

    internal override IEnumerable<(string Change, PlanFacts Plan)> Falsified(PlanFacts plan)
    {
        if (!IfAny) yield return ("no such resource", plan.Without(Those(plan)));

        foreach (var fact in Those(plan))
        {
            if (Expected.Wrong is not null) yield return ($"another {Path} of {fact.Address}", plan.With(fact, Path, Expected.Wrong));
            if (!Expected.AllowsNothing) yield return ($"no {Path} of {fact.Address}", plan.With(fact, Path, null));
        }
    }

    private IEnumerable<PlanFact> Those(PlanFacts plan) =>
        plan.Of(Type).Where(fact => Where is not { } where || Regex.IsMatch(fact.Text(where.Path) ?? "", where.Pattern, RegexOptions.CultureInvariant));
}

/// <summary>That there is no resource of a type.</summary>
/// <param name="Type">The type token.</param>
internal sealed record None(string Type) : Evidence($"no `{Short(Type)}`")
{
    internal override bool Holds(PlanFacts plan) => plan.Of(Type).Count == 0;

    internal override IEnumerable<(string Change, PlanFacts Plan)> Falsified(PlanFacts plan) => [($"another {Type}", plan.With(Type))];
}

/// <summary>That each resource of one type has one of another, which refers to it.</summary>
/// <param name="Owner">The type token of those that have.</param>
/// <param name="Type">The type token of what they have.</param>
/// <param name="Path">The property that refers to the owner.</param>
/// <param name="Where">The property and the pattern that tell what counts; without it, all of the type does.</param>
internal sealed record ForEach(string Owner, string Type, string Path, (string Path, string Pattern)? Where = null)
    : Evidence($"each `{Short(Owner)}` has a `{Short(Type)}`{(Where is { } where ? $" ({where.Path} {where.Pattern.Trim('^', '$')})" : "")}")
{
    /// <summary>Whether a plan without owners is good too.</summary>
    internal bool IfAny { get; init; }

    internal override bool Holds(PlanFacts plan) => (IfAny || plan.Of(Owner).Count > 0) && plan.Of(Owner).All(owner => Those(plan, owner).Any());

    internal override IEnumerable<(string Change, PlanFacts Plan)> Falsified(PlanFacts plan) =>
        plan.Of(Owner).Select(owner => ($"none for {owner.Address}", plan.Without(Those(plan, owner))));

    private IEnumerable<PlanFact> Those(PlanFacts plan, PlanFact owner) =>
        plan.Of(Type).Where(fact => Where is not { } where || Regex.IsMatch(fact.Text(where.Path) ?? "", where.Pattern, RegexOptions.CultureInvariant)).Where(fact => fact.All(Path).Any(reference => PlanFact.Target(reference) == owner.Address));
}

/// <summary>Something that several resources show together.</summary>
/// <param name="Text">What it is, in words.</param>
/// <param name="Check">Whether a plan shows it.</param>
/// <param name="Changes">The properties it depends on, each with the pattern of names that tells those whose change is noticed, and with a value that is not good; nothing for one that is missing.</param>
internal sealed record Together(string Text, Func<PlanFacts, bool> Check, params (string Type, string Name, string Path, JsonNode? Wrong)[] Changes) : Evidence(Text)
{
    internal override bool Holds(PlanFacts plan) => Check(plan);

    internal override IEnumerable<(string Change, PlanFacts Plan)> Falsified(PlanFacts plan)
    {
        foreach (var (type, name, path, wrong) in Changes)
        {
            var facts = plan.Of(type).Where(fact => Regex.IsMatch(fact.Address, name, RegexOptions.CultureInvariant)).ToList();

            // Returned unchanged it is noticed: the evidence holds.
            if (facts.Count == 0) yield return ($"no {Short(type)} whose name is like {name}", plan);

            foreach (var fact in facts) yield return ($"{wrong?.ToJsonString() ?? "no"} {path} of {fact.Address}", plan.With(fact, path, wrong));
        }
    }
}
