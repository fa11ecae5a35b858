using Infra.Model.Rules;

namespace Infra.Model.Changes;

/// <summary>What must never happen to a resource, whatever the settings say.</summary>
public static class ChangeRules
{
    /// <summary>What is said of a teardown that is not a change of its own.</summary>
    public static Finding TeardownWithOthers { get; } = new("teardown", "true together with other changes", "make it a change of its own");

    /// <summary>Checks changes of resources.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>What is wrong, by resource.</returns>
    public static IEnumerable<Finding> Check(IReadOnlyCollection<ResourceChange> changes) =>
        Problems(changes).Select(problem => problem.Finding with { Path = problem.Change.Address.ToString() });

    /// <summary>Checks changes of resources, and says which check found what.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>What is wrong, by resource; the environment is left to the caller.</returns>
    public static IEnumerable<Finding> Judge(IReadOnlyCollection<ResourceChange> changes) =>
        Problems(changes).Select(problem => problem.Finding with { Rule = problem.Kind.Id, Resource = problem.Change.Address.ShortText });

    private static IEnumerable<(ResourceChange Change, CheckKind Kind, Finding Finding)> Problems(IReadOnlyCollection<ResourceChange> changes)
    {
        // Its logs go with what is lost itself.
        var isWholeLost = changes.Any(change => change.Address.Type is ResourceTypes.Cluster or ResourceTypes.Vpc && Lost(change) is not null);
        return from change in changes
               where !(isWholeLost && change.Address.Type == ResourceTypes.LogGroup)
               from problem in ((CheckKind Kind, Finding? Finding)[])
               [
                   (CheckKind.ServersAreNotChanged, InPlace(change)),
                   (CheckKind.ServersAreNotReplacedAtOnce, Replaced(change)),
                   (CheckKind.NothingIsLost, Lost(change)),
                   (CheckKind.RemovalsAreAnnounced, Unannounced(change)),
                   (CheckKind.NothingGoesFirst, DeletedFirst(change)),
               ]
               where problem.Finding is not null
               select (change, problem.Kind, problem.Finding);
    }

    private static Finding? InPlace(ResourceChange change)
    {
        if (change.Kind != ChangeKind.Update || ResourceTypes.Of(change.Address.Type)?.AllowedInPlace is not { } allowed) return null;

        var paths = change.Properties.Select(property => property.Path).Where(path => !allowed.Any(property => NodePath.IsWithin(path, property))).ToList();
        return paths.Count == 0
            ? null
            : new Finding("", $"servers updated in place ({string.Join(", ", paths)})", "add a generation beside them instead");
    }

    private static Finding? Replaced(ResourceChange change) => change.Kind == ChangeKind.Replace && ResourceTypes.Of(change.Address.Type)?.AllowedInPlace is not null
        ? new Finding("", $"servers replaced within one update ({string.Join(", ", change.Properties.Where(property => property.Replaces).Select(property => property.Path))})", "add a generation beside them instead")
        : null;

    // Of log groups only that of the flow logs goes without what it serves: when another place gets the record.
    private static Finding? Lost(ResourceChange change) => Losing(change, Removal.Never) is { } found
        ? new Finding(
            "",
            found,
            change is { Kind: ChangeKind.Delete, Address.Type: ResourceTypes.LogGroup }
                ? "undo it, or for flow logs that go to a bucket write logGroupRetiring: true beside its ARN, deploy that, and take it away when the logs are not needed"
                : "build another environment beside this one and move the workloads")
        : null;

    private static Finding? Unannounced(ResourceChange change) => Losing(change, Removal.WhenAnnounced) is { } found
        ? new Finding(
            "",
            found,
            change.Kind == ChangeKind.Delete
                ? "undo it, or write retiring: true into its entry, deploy that, and then remove the entry: docs/runbooks/destroy.md, \"One namespace or image repository\""
                : "add another beside it, move what uses it, and then remove this one")
        : null;

    private static string? Losing(ResourceChange change, Removal allowed) =>
        change.Kind is ChangeKind.Replace or ChangeKind.Delete && !change.IsAnnounced && ResourceTypes.Of(change.Address.Type)?.Loss is { } loss && loss.Allowed == allowed
            ? $"{(change.Kind == ChangeKind.Delete ? "a deletion" : "a replacement")} that loses {loss.What}"
            : null;

    private static Finding? DeletedFirst(ResourceChange change) => change.DeletesFirst && ResourceTypes.IsAws(change.Address.Type)
        ? new Finding("", "a resource deleted before its replacement exists, because both would have the same name", "give the replacement another name")
        : null;
}
