using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Infra.Model.Changes;

namespace Infra.Cli.Preview;

/// <summary>Makes changes of the engine's own steps.</summary>
internal static partial class PreviewChanges
{
    /// <summary>What happens to resources, in the engine's order.</summary>
    /// <param name="preview">The preview.</param>
    internal static ImmutableArray<ResourceChange> Of(PreviewDocument preview) =>
    [
        .. preview.Steps
            .Where(step => (step.NewState ?? step.OldState) is { Custom: true } && !IsLeftOver(step))
            .GroupBy(step => step.Urn)
            .Select(steps => Change(steps.Key, [.. steps]))
            .OfType<ResourceChange>(),
    ];

    private static ResourceChange? Change(PreviewUrn urn, List<PreviewStep> steps)
    {
        if (steps.Select(step => Operation.Change(step.Op)).Max() is not { } kind) return null;

        return new ResourceChange
        {
            Address = urn.Address,
            Kind = kind,
            Properties = kind is ChangeKind.Update or ChangeKind.Replace ? Properties(steps) : [],
            DeletesFirst = kind == ChangeKind.Replace && DeletesFirst([.. steps.Select(step => step.Op)]),
        };
    }

    // The old half of a replacement that an earlier update did not finish.
    private static bool IsLeftOver(PreviewStep step) => step is { Op: Operation.DeleteReplaced, OldState.Delete: true };

    private static bool DeletesFirst(List<string> operations)
    {
        var (deleted, made) = (operations.IndexOf(Operation.DeleteReplaced), operations.FindIndex(Operation.MakesSuccessor));
        return deleted >= 0 && deleted < made;
    }

    private static ImmutableArray<PropertyChange> Properties(List<PreviewStep> steps)
    {
        var replaced = steps.SelectMany(step => step.ReplaceReasons ?? []).ToHashSet();
        var detailed = steps.SelectMany(step => step.DetailedDiff ?? ImmutableDictionary<string, PreviewPropertyDifference>.Empty)
            .Select(property => Change(Path(property.Key), property.Value.Kind.EndsWith("-replace", StringComparison.Ordinal)))
            .ToList();
        var named = steps.SelectMany(step => step.DiffReasons ?? []).Concat(replaced).Select(property => Change(Path(property), replaced.Contains(property)));

        // Where the provider says nothing in detail, the engine names the inputs.
        return [.. (detailed.Count > 0 ? detailed : named).DistinctBy(property => property.Path).OrderBy(property => property.Path, StringComparer.Ordinal)];
    }

    private static PropertyChange Change(string path, bool replaces) => new(path, Before: null, After: null, replaces);

    // labels["infra/stage"] is written as settings and plans write it; tagsAll is what the provider makes of the tags.
    private static string Path(string path)
    {
        var plain = Quoted().Replace(path, match => match.Index == 0 ? match.Groups[1].Value : $".{match.Groups[1].Value}");
        return ProviderSchema.IsWithin(plain, "tagsAll") ? $"tags{plain["tagsAll".Length..]}" : plain;
    }

    [GeneratedRegex("""\["([^"]*)"\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
