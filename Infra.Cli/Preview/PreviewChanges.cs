using Infra.Model.Changes;

namespace Infra.Cli.Preview;

/// <summary>Makes changes of the engine's own steps.</summary>
internal static class PreviewChanges
{
    /// <summary>What happens to resources, in the engine's order; providers and components are none.</summary>
    internal static ImmutableArray<PreviewChange> Of(PreviewDocument preview) =>
    [
        .. preview.Steps
            .Where(step => (step.NewState ?? step.OldState) is { Custom: true } && !ResourceTypes.IsProvider(step.Urn.Type) && !IsLeftOver(step))
            .GroupBy(step => step.Urn)
            .Select(steps => Change(steps.Key, [.. steps], Guarded(preview)))
            .OfType<PreviewChange>(),
    ];

    private static HashSet<string> Guarded(PreviewDocument preview) =>
        [.. preview.Steps.Where(step => step.OldState is { Protect: true }).Select(step => step.Urn.Type)];

    private static PreviewChange? Change(PreviewUrn urn, List<PreviewStep> steps, HashSet<string> guarded)
    {
        if (steps.Select(step => Operation.Changes[step.Op]).Max() is not { } kind) return null;

        var recorded = steps.Find(step => step.Op == Operation.Refresh)?.OldState;
        var properties = kind is ChangeKind.Update or ChangeKind.Replace ? Properties(steps, recorded).ToLookup(item => item.IsDrift, item => item.Property) : null;
        var whole = new ResourceChange
        {
            Address = urn.Address,
            Kind = kind,
            Properties = properties is null ? [] : [.. properties.SelectMany(half => half).OrderBy(property => property.Path, StringComparer.Ordinal)],
            IsAnnounced = kind == ChangeKind.Delete && steps[^1].OldState is { } old
                && Announcement.WasMade(urn.Address, PreviewDeclarations.Inputs(old), old.Protect, guarded),
            DeletesFirst = kind == ChangeKind.Replace && DeletesFirst([.. steps.Select(step => step.Op)]),
        };

        // What was there at the last update and has to be made is gone.
        if (kind == ChangeKind.Create && recorded is not null) return new PreviewChange(whole, Declared: null, Drift: whole);

        return properties is not null && properties.Contains(true)
            ? new PreviewChange(whole, properties.Contains(false) ? Part(whole, properties[false]) : null, Part(whole, properties[true]))
            : new PreviewChange(whole, Declared: whole, Drift: null);
    }

    private static ResourceChange Part(ResourceChange whole, IEnumerable<PropertyChange> properties)
    {
        var part = whole with { Properties = [.. properties.OrderBy(property => property.Path, StringComparer.Ordinal)] };
        return whole.Properties.Any(property => property.Replaces) && !part.Properties.Any(property => property.Replaces)
            ? part with { Kind = ChangeKind.Update, DeletesFirst = false }
            : part;
    }

    // The old half of a replacement that an earlier update did not finish.
    private static bool IsLeftOver(PreviewStep step) => step is { Op: Operation.DeleteReplaced, OldState.Delete: true };

    private static bool DeletesFirst(List<string> operations)
    {
        var (deleted, made) = (operations.IndexOf(Operation.DeleteReplaced), operations.FindIndex(Operation.MakesSuccessor));
        return deleted >= 0 && deleted < made;
    }

    private static IEnumerable<(PropertyChange Property, bool IsDrift)> Properties(List<PreviewStep> steps, PreviewState? recorded)
    {
        var replaced = steps.SelectMany(step => step.ReplaceReasons ?? []).ToHashSet();
        var detailed = (from step in steps
                        from property in step.DetailedDiff ?? ImmutableDictionary<string, PreviewPropertyDifference>.Empty
                        select Change(step, property.Key, property.Value.Kind.EndsWith("-replace", StringComparison.Ordinal))).ToList();
        var named = from step in steps
                    from property in (step.DiffReasons ?? []).Concat(step.ReplaceReasons ?? [])
                    select Change(step, property, replaced.Contains(property));

        // Where the provider says nothing in detail, the engine names the inputs.
        return (detailed.Count > 0 ? detailed : named).DistinctBy(item => item.Property.Path);

        (PropertyChange Property, bool IsDrift) Change(PreviewStep step, string path, bool replaces) =>
            (new PropertyChange(Path(path), Before: null, After: null, replaces), PreviewDrift.Has(recorded, step, path));
    }

    // labels["infra/stage"] is written as settings and plans write it; tagsAll is what the provider makes of the tags.
    private static string Path(string path)
    {
        var plain = NodePath.Plain(path);
        return NodePath.IsWithin(plain, "tagsAll") ? $"tags{plain["tagsAll".Length..]}" : plain;
    }
}
