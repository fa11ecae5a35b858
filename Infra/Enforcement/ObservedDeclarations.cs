using System.Collections.Immutable;
using Infra.Model.Rules;
using Infra.Model.Trees;
using Pulumi;

namespace Infra.Enforcement;

/// <summary>Makes plain data of what a program declares.</summary>
internal sealed class ObservedDeclarations
{
    private readonly Dictionary<Resource, ObservedResource> _resources;
    private readonly InputReader _reader;

    private ObservedDeclarations(IEnumerable<ObservedResource> resources, InputReader reader)
    {
        _resources = resources.ToDictionary(observed => observed.Resource);
        _reader = reader;
    }

    /// <summary>Reads resources.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="resources">The resources, in the order they were declared.</param>
    /// <param name="reader">Reads their inputs.</param>
    internal static async Task<DeclaredEnvironment> ReadAsync(string environment, ImmutableArray<ObservedResource> resources, InputReader reader)
    {
        var observed = new ObservedDeclarations(resources, reader);
        var declared = new List<Declared>();
        foreach (var resource in resources) declared.Add(await observed.ReadAsync(resource).ConfigureAwait(false));

        return new DeclaredEnvironment(environment, declared);
    }

    private async Task<Declared> ReadAsync(ObservedResource observed)
    {
        var options = observed.Options;

        return new Declared
        {
            Name = InputReader.NameOf(observed.Resource),
            IsComponent = observed.Resource is not CustomResource,
            Parent = options.Parent is { } parent and not Stack ? InputReader.NameOf(parent) : null,
            Inputs = await _reader.ReadAsync(observed.Args).ConfigureAwait(false),
            IsInsideApply = observed.IsInsideApply,
            Options = new DeclaredOptions
            {
                Provider = Provider(observed.Resource) is { } provider ? InputReader.NameOf(provider) : null,
                DependsOn = await DependenciesAsync(options).ConfigureAwait(false),
                Protect = IsProtected(observed.Resource),
                IgnoreChanges = [.. options.IgnoreChanges],
                ReplaceOnChanges = [.. options.ReplaceOnChanges],
                DeleteBeforeReplace = (options as CustomResourceOptions)?.DeleteBeforeReplace ?? false,
                RetainOnDelete = options.RetainOnDelete ?? false,
                DeletedWith = options.DeletedWith is { } owner ? InputReader.NameOf(owner) : null,
            },
        };
    }

    private async Task<ImmutableArray<ResourceAddress>> DependenciesAsync(ResourceOptions options) =>
        [.. (await _reader.ReadAsync((object)options.DependsOn).ConfigureAwait(false)).Sources];

    // Inherited from the parent, unless the resource says otherwise, as the SDK does.
    private bool IsProtected(Resource? resource) => resource is not null && _resources.TryGetValue(resource, out var observed)
        && (observed.Options.Protect ?? IsProtected(observed.Options.Parent));

    // Its own, or else the nearest of its package among those that the components around it hand down.
    private ProviderResource? Provider(Resource resource)
    {
        var package = InputReader.NameOf(resource).Package;
        for (var current = resource; current is not null && _resources.TryGetValue(current, out var observed); current = observed.Options.Parent)
        {
            var given = observed.Options is ComponentResourceOptions component ? component.Providers.Append(component.Provider) : [observed.Options.Provider];
            if (given.FirstOrDefault(provider => provider is not null && InputReader.NameOf(provider).Package == package) is { } found) return found;
        }

        return null;
    }
}
