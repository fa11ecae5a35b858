using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Model.Trees;

namespace Infra.Model.Changes;

/// <summary>What must never happen to a resource, whatever the settings say.</summary>
public static class ChangeRules
{
    /// <summary>Checks changes of resources.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>What is wrong, by resource.</returns>
    public static IEnumerable<Finding> Check(IEnumerable<ResourceChange> changes) =>
        Judge(changes).Select(problem => new Finding(problem.Address.ToString(), problem.Message));

    /// <summary>Checks changes of resources, and says which check found what.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>What is wrong, by resource.</returns>
    public static IEnumerable<ChangeProblem> Judge(IEnumerable<ResourceChange> changes) =>
        from change in changes
        from problem in ((CheckKind Kind, string? Message)[])
        [
            (CheckKind.ServersAreNotChanged, InPlace(change)),
            (CheckKind.ServersAreNotReplacedAtOnce, Replaced(change)),
            (CheckKind.NothingIsLost, Lost(change)),
            (CheckKind.NothingGoesFirst, DeletedFirst(change)),
        ]
        where problem.Message is not null
        select new ChangeProblem(problem.Kind, change.Address, problem.Message);

    private static string? InPlace(ResourceChange change)
    {
        if (change.Kind != ChangeKind.Update || ResourceTypes.Of(change.Address.Type)?.AllowedInPlace is not { } allowed) return null;

        var paths = change.Properties.Select(property => property.Path).Where(path => !allowed.Any(property => NodePath.IsWithin(path, property))).ToList();
        return paths.Count == 0
            ? null
            : $"found servers updated in place ({string.Join(", ", paths)}); add a generation beside them instead";
    }

    private static string? Replaced(ResourceChange change) => change.Kind == ChangeKind.Replace && ResourceTypes.Of(change.Address.Type)?.AllowedInPlace is not null
        ? $"found servers replaced within one update ({string.Join(", ", change.Properties.Where(property => property.Replaces).Select(property => property.Path))}); add a generation beside them instead"
        : null;

    private static string? Lost(ResourceChange change) =>
        change.Kind is ChangeKind.Replace or ChangeKind.Delete && ResourceTypes.Of(change.Address.Type)?.Loss is { } loss
            ? $"found {(change.Kind == ChangeKind.Delete ? "a deletion" : "a replacement")} that loses {loss}; build another environment beside this one and move the workloads"
            : null;

    private static string? DeletedFirst(ResourceChange change) => change.DeletesFirst && ResourceTypes.IsAws(change.Address.Type)
        ? "found a resource deleted before its replacement exists, because both would have the same name; give the replacement another name"
        : null;
}
