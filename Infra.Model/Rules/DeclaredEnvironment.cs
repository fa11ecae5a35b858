namespace Infra.Model.Rules;

/// <summary>All resources of one environment.</summary>
public sealed class DeclaredEnvironment
{
    private readonly ILookup<string, Declared> _byType;
    private readonly ILookup<ResourceAddress, Declared> _byName;

    /// <summary>Collects resources.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="resources">The resources, in the order they are declared.</param>
    public DeclaredEnvironment(string environment, IEnumerable<Declared> resources)
    {
        Environment = environment;
        Resources = [.. resources];
        _byType = Resources.ToLookup(resource => resource.Name.Type, StringComparer.Ordinal);
        _byName = Resources.ToLookup(resource => resource.Name);
    }

    /// <summary>The environment's name, for messages. No rule decides by it.</summary>
    public string Environment { get; }

    /// <summary>The resources, in the order they are declared.</summary>
    public ImmutableArray<Declared> Resources { get; }

    /// <summary>The resources of a type.</summary>
    /// <param name="type">The type token.</param>
    public IEnumerable<Declared> Of(string type) => _byType[type];

    /// <summary>The resources of a name: one, if each is declared once.</summary>
    /// <param name="name">Type and name.</param>
    public IEnumerable<Declared> Named(ResourceAddress name) => _byName[name];

    /// <summary>The components that a resource lies in, the nearest first.</summary>
    /// <param name="resource">The resource.</param>
    public IEnumerable<Declared> Around(Declared resource)
    {
        for (var parent = Parent(resource); parent is not null; parent = Parent(parent)) yield return parent;
    }

    /// <summary>Whether a resource waits for another. What waits for a component waits for all that the component declares.</summary>
    internal bool WaitsFor(Declared resource, Declared other) => Around(other).Prepend(other).Any(one => resource.Options.DependsOn.Contains(one.Name));

    /// <summary>The resources of a type that refer to another with one of their inputs.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="path">The input.</param>
    /// <param name="target">The other resource.</param>
    /// <returns>Those that do; <see langword="null"/> if that cannot be told, because an input's origin is not known.</returns>
    public ImmutableArray<Declared>? Referring(string type, string path, ResourceAddress target)
    {
        var found = Of(type).Where(resource => resource[path].Sources.Contains(target)).ToImmutableArray();
        return found.IsEmpty && Of(type).Any(resource => resource[path] is UnknownNode { From.IsEmpty: true }) ? null : found;
    }

    private Declared? Parent(Declared resource) => resource.Parent is { } parent ? _byName[parent].FirstOrDefault() : null;
}
