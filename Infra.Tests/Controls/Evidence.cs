using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Infra.Model.Rules;
using Infra.Model.Trees;

namespace Infra.Tests.Controls;

/// <summary>Something in a plan that shows a control, and the changes of the plan that would not show it any more.</summary>
/// <param name="Text">What it is, in words.</param>
internal abstract record Evidence(string Text)
{
    /// <summary>The environments whose plans do not show it, each with the reason.</summary>
    internal ImmutableSortedDictionary<string, string> Except { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether a plan shows it.</summary>
    /// <param name="plan">The plan.</param>
    internal abstract bool Holds(DeclaredEnvironment plan);

    /// <summary>Plans that must not show it, made from one that does.</summary>
    /// <param name="plan">A plan that shows it.</param>
    /// <returns>Each change in words, with its plan.</returns>
    internal abstract IEnumerable<(string Change, DeclaredEnvironment Plan)> Falsified(DeclaredEnvironment plan);

    private protected static IEnumerable<Declared> Those(DeclaredEnvironment plan, string type, (string Path, string Pattern)? where) =>
        plan.Of(type).Where(resource => where is not var (path, pattern) || Regex.IsMatch(resource[path].Text ?? "", pattern, RegexOptions.CultureInvariant));

    private protected static string Name(string type, (string Path, string Pattern)? where = null) =>
        $"`{ResourceAddress.Short(type)}`{(where is var (path, pattern) ? $" ({path} {pattern.Trim('^', '$')})" : "")}";
}

/// <summary>That a rule holds, and says something about the plan.</summary>
/// <param name="Rule">The rule.</param>
internal sealed record Kept(Rule Rule) : Evidence($"{Rule.Id}: {Rule.Statement}")
{
    private static readonly Node[] Wrong = [MissingNode.Instance, new TextNode("wrong"), new TextNode("true"), new TextNode("0.0.0.0/0")];

    /// <summary>Whether a plan of which the rule says nothing is good too.</summary>
    internal bool IfAny { get; init; }

    internal override bool Holds(DeclaredEnvironment plan) =>
        Judge(plan).ToList() is var verdicts && verdicts.All(verdict => verdict is HoldsVerdict) && (IfAny || verdicts.Count > 0);

    // The first that breaks the rule, of all changes of one value; the resources that the rule asks are the first to be changed.
    internal override IEnumerable<(string Change, DeclaredEnvironment Plan)> Falsified(DeclaredEnvironment plan) => (
        from resource in plan.Resources.OrderBy(resource => Rule.Judge(resource, plan) is NotApplicableVerdict)
        from leaf in resource.Inputs.Leaves()
        from wrong in Wrong
        let changed = plan.With(resource, leaf.Path, wrong)
        where Judge(changed).Any(verdict => verdict is BrokenVerdict)
        select ($"{wrong.Quoted} as {leaf.Path} of {resource.Name}", changed)).Take(1);

    private IEnumerable<Verdict> Judge(DeclaredEnvironment plan) =>
        plan.Resources.Select(resource => Rule.Judge(resource, plan)).Where(verdict => verdict is not NotApplicableVerdict);
}

/// <summary>A property of all resources of a type, of which there is at least one.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Path">The property.</param>
/// <param name="Expected">What its value is; with <c>[*]</c> in the path, each of its values.</param>
/// <param name="Where">The property and the pattern that tell those resources of the type that count; without it, all do.</param>
internal sealed record Property(string Type, string Path, Expectation Expected, (string Path, string Pattern)? Where = null)
    : Evidence($"{Name(Type, Where)}: `{Path}` {Expected.Text}")
{
    /// <summary>Whether a plan without such a resource is good too.</summary>
    internal bool IfAny { get; init; }

    internal override bool Holds(DeclaredEnvironment plan) =>
        Those(plan, Type, Where).ToList() is var those && (IfAny || those.Count > 0) && those.All(resource => resource.All(Path).All(Expected.Holds));

    internal override IEnumerable<(string Change, DeclaredEnvironment Plan)> Falsified(DeclaredEnvironment plan)
    {
        if (!IfAny) yield return ("no such resource", plan.Without(Those(plan, Type, Where)));

        foreach (var resource in Those(plan, Type, Where))
        {
            if (Expected.Wrong is { } wrong) yield return ($"another {Path} of {resource.Name}", plan.With(resource, Path, wrong));
            if (!Expected.Holds(MissingNode.Instance)) yield return ($"no {Path} of {resource.Name}", plan.With(resource, Path, MissingNode.Instance));
        }
    }
}

/// <summary>That there is no resource of a type.</summary>
/// <param name="Type">The type token.</param>
internal sealed record None(string Type) : Evidence($"no {Name(Type)}")
{
    internal override bool Holds(DeclaredEnvironment plan) => !plan.Of(Type).Any();

    internal override IEnumerable<(string Change, DeclaredEnvironment Plan)> Falsified(DeclaredEnvironment plan) =>
        [($"another {Type}", new DeclaredEnvironment(plan.Environment, [.. plan.Resources, new Declared { Name = new ResourceAddress(Type, "another") }]))];
}

/// <summary>That each resource of one type has one of another, which refers to it.</summary>
/// <param name="Owner">The type token of those that have.</param>
/// <param name="Type">The type token of what they have.</param>
/// <param name="Path">The property that refers to the owner.</param>
/// <param name="Where">The property and the pattern that tell what counts; without it, all of the type does.</param>
internal sealed record ForEach(string Owner, string Type, string Path, (string Path, string Pattern)? Where = null)
    : Evidence($"each {Name(Owner)} has a {Name(Type, Where)}")
{
    /// <summary>Whether a plan without owners is good too.</summary>
    internal bool IfAny { get; init; }

    internal override bool Holds(DeclaredEnvironment plan) => (IfAny || plan.Of(Owner).Any()) && plan.Of(Owner).All(owner => Those(plan, owner).Any());

    internal override IEnumerable<(string Change, DeclaredEnvironment Plan)> Falsified(DeclaredEnvironment plan) =>
        plan.Of(Owner).Select(owner => ($"none for {owner.Name}", plan.Without(Those(plan, owner))));

    private IEnumerable<Declared> Those(DeclaredEnvironment plan, Declared owner) =>
        Those(plan, Type, Where).Where(resource => resource[Path].Sources.Contains(owner.Name));
}

/// <summary>Something that several resources show together.</summary>
/// <param name="Text">What it is, in words.</param>
/// <param name="Check">Whether a plan shows it.</param>
/// <param name="Changes">The properties it depends on, each with the pattern of names that tells those whose change is noticed, and with a value that is not good; nothing for one that is missing.</param>
internal sealed record Together(string Text, Func<DeclaredEnvironment, bool> Check, params (string Type, string Name, string Path, Node? Wrong)[] Changes) : Evidence(Text)
{
    internal override bool Holds(DeclaredEnvironment plan) => Check(plan);

    internal override IEnumerable<(string Change, DeclaredEnvironment Plan)> Falsified(DeclaredEnvironment plan)
    {
        foreach (var (type, name, path, wrong) in Changes)
        {
            var those = plan.Of(type).Where(resource => Regex.IsMatch(resource.Name.Name, name, RegexOptions.CultureInvariant)).ToList();

            // Returned unchanged it is noticed: the evidence holds.
            if (those.Count == 0) yield return ($"no {Name(type)} whose name is like {name}", plan);

            foreach (var resource in those) yield return ($"{wrong?.Quoted ?? "no"} {path} of {resource.Name}", plan.With(resource, path, wrong ?? MissingNode.Instance));
        }
    }
}
