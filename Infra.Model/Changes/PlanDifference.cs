using Infra.Model.Plans;

namespace Infra.Model.Changes;

/// <summary>Lays two plans side by side.</summary>
public static class PlanDifference
{
    // The physical names by which AWS tells resources apart. Where one is fixed, the old resource has to go before the new can come.
    private static readonly string[] NameProperties = ["name", "nodeGroupName", "addonName"];

    /// <summary>What changes from one plan to another. Components are left out: they exist in the program alone.</summary>
    /// <param name="before">The plan that is deployed; <see langword="null"/> if nothing is.</param>
    /// <param name="after">The plan that is to be deployed next.</param>
    /// <returns>What is made, changed or replaced, in the order of the new plan, then what is removed, in the reverse order of the old.</returns>
    public static ImmutableArray<ResourceChange> Of(EnvironmentPlan? before, EnvironmentPlan after)
    {
        var old = Real(before?.Resources ?? []).ToDictionary(resource => resource.Address);
        var guarded = (before?.Resources ?? []).Where(resource => resource.Options.Protect).Select(resource => resource.Address.Type).ToHashSet(StringComparer.Ordinal);
        var kept = Real(after.Resources).Select(resource => resource.Address).ToHashSet();

        return
        [
            .. Real(after.Resources).Select(resource => Change(old.GetValueOrDefault(resource.Address), resource)).OfType<ResourceChange>(),
            .. Real(before?.Resources ?? []).Reverse()
                .Where(resource => !kept.Contains(resource.Address))
                .Select(resource => new ResourceChange
                {
                    Address = resource.Address,
                    Kind = ChangeKind.Delete,
                    IsAnnounced = Announcement.WasMade(resource.Address, resource.Inputs, resource.Options.Protect, guarded),
                }),
        ];
    }

    private static IEnumerable<PlannedResource> Real(IEnumerable<PlannedResource> resources) =>
        resources.Where(resource => resource.Kind is ResourceKind.Custom or ResourceKind.Provider);

    private static ResourceChange? Change(PlannedResource? before, PlannedResource after)
    {
        if (before is null) return new ResourceChange { Address = after.Address, Kind = ChangeKind.Create };

        var properties = Properties(before, after);
        if (properties.IsEmpty) return null;

        var isReplaced = properties.Any(property => property.Replaces);
        return new ResourceChange
        {
            Address = after.Address,
            Kind = isReplaced ? ChangeKind.Replace : ChangeKind.Update,
            Properties = properties,
            DeletesFirst = isReplaced && (after.Options.DeleteBeforeReplace || KeepsItsName(before, after)),
        };
    }

    private static ImmutableArray<PropertyChange> Properties(PlannedResource before, PlannedResource after)
    {
        var (old, current) = (FlatValue.Of(before.Inputs), FlatValue.Of(after.Inputs));

        return
        [
            .. from path in old.Keys.Union(current.Keys).Order(StringComparer.Ordinal)
               where old.GetValueOrDefault(path) != current.GetValueOrDefault(path)
               where !after.Options.IgnoreChanges.Any(ignored => NodePath.IsWithin(path, ignored))
               let replaces = ProviderSchema.Replaces(after.Address.Type, path)
                   || after.Options.ReplaceOnChanges.Any(property => NodePath.IsWithin(path, property))
               select new PropertyChange(path, old.GetValueOrDefault(path), current.GetValueOrDefault(path), replaces),
        ];
    }

    // Bridged providers delete first when they were given a name, because two resources cannot have it at once.
    // pulumi/pulumi-terraform-bridge, nameRequiresDeleteBeforeReplace (a copy), read 2026-11-22; of other providers: not read
    private static bool KeepsItsName(PlannedResource before, PlannedResource after) => NameProperties.Any(name =>
        before.Inputs.Entries.TryGetValue(name, out var old)
        && after.Inputs.Entries.TryGetValue(name, out var current)
        && old is TextNode && old == current);
}
