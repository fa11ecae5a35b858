namespace Infra.Cli.Export.CloudFormation;

/// <summary>What resources wait for beside what their properties name, without what follows from the rest.</summary>
/// <param name="resources">All resources.</param>
/// <param name="stackOf">The logical id of a pool's stack.</param>
internal sealed class TemplateOrder(ImmutableArray<TemplateResource> resources, Func<ResourceAddress, string> stackOf)
{
    private readonly Dictionary<string, TemplateResource> _resources = resources.ToDictionary(resource => resource.Id, StringComparer.Ordinal);
    private readonly LeastDependencies<string> _least = new(resources.ToDictionary(resource => resource.Id, resource => resource.Waits.Concat(resource.Uses)));

    /// <summary>What a resource waits for in its own template: what is in the stack of a pool, by that stack.</summary>
    internal IEnumerable<string> DependsOn(TemplateResource resource) => _least.Of(resource.Waits, resource.Uses)
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
        return _least.Of(waits, uses).Order(StringComparer.Ordinal);
    }
}
