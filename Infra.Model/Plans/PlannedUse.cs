namespace Infra.Model.Plans;

/// <summary>One place where a resource's inputs contain a property of another.</summary>
/// <param name="Path">The place, for example <c>vpcConfig.subnetIds[0]</c>.</param>
/// <param name="Reference">What stands there.</param>
public sealed record PlannedUse(string Path, PlanReference Reference)
{
    /// <summary>All references in a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">The value's own place.</param>
    /// <returns>The references, in the order of the value.</returns>
    public static IEnumerable<PlannedUse> In(PlanValue value, string path = "") => value switch
    {
        PlanReference reference => [new PlannedUse(path, reference)],
        PlanTemplate template => template.Parts.SelectMany(part => In(part, path)),
        PlanList list => list.Items.Index().SelectMany(item => In(item.Item, $"{path}[{item.Index}]")),
        PlanMap map => map.Entries.SelectMany(entry => In(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
        _ => [],
    };
}
