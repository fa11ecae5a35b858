namespace Infra.Cli.Export.CloudFormation;

/// <summary>What resources wait for beside what their properties name, without what follows from the rest.</summary>
/// <param name="resources">All resources.</param>
/// <param name="stackOf">The logical id of a pool's stack.</param>
internal sealed class TemplateOrder(ImmutableArray<TemplateResource> resources, Func<ResourceAddress, string> stackOf)
{
    private readonly Dictionary<string, TemplateResource> _resources = resources.ToDictionary(resource => resource.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableHashSet<string>> _reached = new(StringComparer.Ordinal);

    /// <summary>What a resource waits for in its own template: what is in the stack of a pool, by that stack.</summary>
    internal IEnumerable<string> DependsOn(TemplateResource resource) => Least(resource.Waits.Except(resource.Uses), resource.Uses)
        .Where(id => _resources[id].Pool == resource.Pool || resource.Pool is null)
        .Select(id => _resources[id].Pool == resource.Pool ? id : stackOf(_resources[id].Pool!))
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>What the resources of a pool wait for outside of it.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="uses">What the parameters of its stack name.</param>
    internal IEnumerable<string> Outside(ResourceAddress pool, IReadOnlyCollection<string> uses)
    {
        var waits = resources.Where(resource => resource.Pool == pool).SelectMany(resource => resource.Waits).Where(id => _resources[id].Pool is null).ToHashSet(StringComparer.Ordinal);
        return Least(waits.Except(uses), uses).Order(StringComparer.Ordinal);
    }

    private IEnumerable<string> Least(IEnumerable<string> waits, IEnumerable<string> uses)
    {
        var all = waits.ToHashSet(StringComparer.Ordinal);
        return all.Where(id => !all.Concat(uses).Any(other => other != id && Reached(other).Contains(id)));
    }

    private ImmutableHashSet<string> Reached(string id)
    {
        if (_reached.TryGetValue(id, out var known)) return known;

        // Against a circle, which CloudFormation itself would report.
        _reached[id] = [];
        var next = _resources[id].Waits.Concat(_resources[id].Uses).Distinct().ToList();
        return _reached[id] = [.. next, .. next.SelectMany(Reached)];
    }
}
