using System.Collections.Immutable;
using System.Globalization;
using Infra.Model.Plans;

namespace Infra.Model.Changes;

/// <summary>Takes the inputs of a resource apart into single values, so that two revisions can be laid side by side.</summary>
public static class FlatValue
{
    /// <summary>The single values of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The values by path. An empty list or map has none: to the providers it is the same as no list or map.</returns>
    public static ImmutableSortedDictionary<string, string> Of(PlanValue value) =>
        Leaves(value, "").ToImmutableSortedDictionary(leaf => leaf.Path, leaf => leaf.Text, StringComparer.Ordinal);

    private static IEnumerable<(string Path, string Text)> Leaves(PlanValue value, string path) => value switch
    {
        PlanMap map => map.Entries.SelectMany(entry => Leaves(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
        PlanList list => list.Items.Index().SelectMany(item => Leaves(item.Item, $"{path}[{item.Index}]")),
        _ => [(path, Text(value))],
    };

    private static string Text(PlanValue value) => value switch
    {
        PlanText text => text.Value,
        PlanNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PlanBoolean flag => flag.Value ? "true" : "false",
        PlanReference { Property: "" } reference => $"${{{reference.Resource.Name}}}",
        PlanReference reference => $"${{{reference.Resource.Name}.{reference.Property}}}",
        PlanTemplate template => string.Concat(template.Parts.Select(Text)),
        _ => throw new NotSupportedException($"a {value.GetType().Name} has no text"),
    };
}
