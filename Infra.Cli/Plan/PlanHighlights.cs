using System.Globalization;
using Infra.Model.Plans;

namespace Infra.Cli.Plan;

/// <summary>The inputs of a resource that a reader of a plan looks for first.</summary>
internal static class PlanHighlights
{
    /// <summary>The inputs that matter.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>Name and value of each that it has; a property of another resource by that resource's name.</returns>
    internal static IEnumerable<string> Of(PlannedResource resource) =>
        from path in ResourceTypes.Of(resource.Address.Type)?.Highlights ?? []
        let value = Find(resource.Inputs, path)
        where value is not null
        select $"{Name(path)} {Text(value)}";

    private static string Name(string path) => path.Split('.')[^1];

    private static PlanValue? Find(PlanValue value, string path)
    {
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            var next = value switch
            {
                PlanMap map => map.Entries.GetValueOrDefault(step),
                PlanList list when step[0] == '[' && int.Parse(step[1..^1], CultureInfo.InvariantCulture) is var index && index < list.Items.Length
                    => list.Items[index],
                _ => null,
            };
            if (next is null) return null;

            value = next;
        }

        return value;
    }

    private static string Text(PlanValue value) => value switch
    {
        PlanText text => text.Value,
        PlanNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PlanBoolean flag => flag.Value ? "true" : "false",
        PlanReference reference => reference.Resource.Name,
        PlanTemplate template => string.Concat(template.Parts.Select(Text)),
        PlanList list => string.Join(", ", list.Items.Select(Text)),
        _ => "…",
    };
}
