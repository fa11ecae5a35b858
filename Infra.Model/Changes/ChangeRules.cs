using Infra.Model.Findings;
using Infra.Model.Rules;
using Infra.Model.Trees;

namespace Infra.Model.Changes;

/// <summary>What must never happen to a resource, whatever the settings say.</summary>
public static class ChangeRules
{
    /// <summary>Checks changes of resources.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>What is wrong, by resource.</returns>
    public static IEnumerable<Finding> Check(IEnumerable<ResourceChange> changes) =>
        from change in changes
        from finding in Judge([change])
        select new Finding(change.Address.ToString(), finding.Found, finding.Remedy);

    /// <summary>Checks changes of resources, and says which check found what.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>What is wrong, by resource; the environment is left to the caller.</returns>
    public static IEnumerable<Finding> Judge(IEnumerable<ResourceChange> changes) =>
        from change in changes
        from problem in ((CheckKind Kind, Finding? Finding)[])
        [
            (CheckKind.ServersAreNotChanged, InPlace(change)),
            (CheckKind.ServersAreNotReplacedAtOnce, Replaced(change)),
            (CheckKind.NothingIsLost, Lost(change)),
            (CheckKind.NothingGoesFirst, DeletedFirst(change)),
        ]
        where problem.Finding is not null
        select problem.Finding with { Rule = problem.Kind.Id, Resource = change.Address.ShortText };

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

    private static Finding? Lost(ResourceChange change) =>
        change.Kind is ChangeKind.Replace or ChangeKind.Delete && ResourceTypes.Of(change.Address.Type)?.Loss is { } loss
            ? new Finding("", $"{(change.Kind == ChangeKind.Delete ? "a deletion" : "a replacement")} that loses {loss}", "build another environment beside this one and move the workloads")
            : null;

    private static Finding? DeletedFirst(ResourceChange change) => change.DeletesFirst && ResourceTypes.IsAws(change.Address.Type)
        ? new Finding("", "a resource deleted before its replacement exists, because both would have the same name", "give the replacement another name")
        : null;
}
