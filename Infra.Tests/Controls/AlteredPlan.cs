using System.Collections.Immutable;
using System.Globalization;
using Infra.Model.Rules;
using Infra.Model.Trees;

namespace Infra.Tests.Controls;

/// <summary>Plans as rules see them, with something else in them. <c>[*]</c> in a path stands for every item of a list.</summary>
internal static class AlteredPlan
{
    /// <summary>A plan in which text that is JSON stands as what it spells, so that paths lead into it.</summary>
    /// <param name="plan">The plan.</param>
    internal static DeclaredEnvironment Opened(DeclaredEnvironment plan) =>
        new(plan.Environment, plan.Resources.Select(resource => resource with { Inputs = (MapNode)Open(resource.Inputs) }));

    /// <summary>What stands at a place: one value, or one for each item.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="path">An input, or <c>options.protect</c>.</param>
    internal static IEnumerable<Node> All(this Declared resource, string path) =>
        path == "options.protect" ? [new FlagNode(resource.Options.Protect)] : Places(resource, path).Select(place => resource[place]);

    /// <summary>The plan with a change of one resource.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The place: an input, or an option after <c>options.</c>, which goes.</param>
    /// <param name="content">What stands there; <see cref="MissingNode"/> for nothing.</param>
    internal static DeclaredEnvironment With(this DeclaredEnvironment plan, Declared resource, string path, Node content)
    {
        var changed = path switch
        {
            "options.protect" => resource with { Options = resource.Options with { Protect = false } },
            "options.dependsOn" => resource with { Options = resource.Options with { DependsOn = [] } },
            // Items that go change the places of those behind them.
            _ => resource with { Inputs = (MapNode)Places(resource, path).Reverse().Aggregate((Node)resource.Inputs, (inputs, place) => Set(inputs, [.. NodePath.Steps(place)], content)) },
        };
        return new DeclaredEnvironment(plan.Environment, plan.Resources.Select(other => other == resource ? changed : other));
    }

    /// <summary>The plan without some resources.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="gone">Those that are not in it.</param>
    internal static DeclaredEnvironment Without(this DeclaredEnvironment plan, IEnumerable<Declared> gone) => new(plan.Environment, plan.Resources.Except(gone));

    private static IEnumerable<string> Places(Declared resource, string path) => path.Split("[*]", 2) is [var list, var rest]
        ? Enumerable.Range(0, int.Max(1, resource[list].Items.Length)).SelectMany(index => Places(resource, $"{list}[{index}]{rest}"))
        : [path];

    private static Node Open(Node fact) => fact switch
    {
        { Text: ['{' or '[', ..] } => fact.AsJson(),
        _ => fact.With(Open),
    };

    private static Node Set(Node fact, ImmutableArray<string> steps, Node content)
    {
        if (steps.IsEmpty) return content;

        if (fact is ListNode list)
        {
            var index = int.Parse(steps[0], CultureInfo.InvariantCulture);
            var item = Set(list.Items[index], steps[1..], content);
            return new ListNode(item is MissingNode ? list.Items.RemoveAt(index) : list.Items.SetItem(index, item)) { From = list.From };
        }

        var changed = Set(fact.Entries.GetValueOrDefault(steps[0], MissingNode.Instance), steps[1..], content);
        return new MapNode(changed is MissingNode ? fact.Entries.Remove(steps[0]) : fact.Entries.SetItem(steps[0], changed)) { From = fact.From };
    }
}
