using System.Collections.Immutable;
using Infra.Model.Rules;
using Infra.Model.Trees;
using Pulumi;

namespace Infra.Enforcement;

/// <summary>Makes plain data of what a program declares.</summary>
internal sealed class ObservedDeclarations
{
    private readonly Dictionary<Resource, ResourceOptions> _options;
    private readonly InputReader _reader;

    private ObservedDeclarations(IEnumerable<ObservedResource> resources, InputReader reader)
    {
        _options = resources.ToDictionary(observed => observed.Resource, observed => observed.Options);
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
            Name = observed.Resource.Address(),
            IsComponent = observed.Resource is not CustomResource,
            Parent = options.Parent is { } parent and not Stack ? parent.Address() : null,
            Inputs = await _reader.ReadAsync(observed.Args).ConfigureAwait(false),
            IsInsideApply = observed.IsInsideApply,
            Options = new DeclaredOptions
            {
                Provider = InheritedOptions.Provider(observed.Resource, Options)?.Address(),
                DependsOn = await DependenciesAsync(options).ConfigureAwait(false),
                Protect = InheritedOptions.IsProtected(observed.Resource, Options),
                IgnoreChanges = [.. options.IgnoreChanges],
                ReplaceOnChanges = [.. options.ReplaceOnChanges],
                DeleteBeforeReplace = (options as CustomResourceOptions)?.DeleteBeforeReplace ?? false,
                RetainOnDelete = options.RetainOnDelete ?? false,
                DeletedWith = options.DeletedWith?.Address(),
            },
        };
    }

    private async Task<ImmutableArray<ResourceAddress>> DependenciesAsync(ResourceOptions options) =>
        [.. (await _reader.ReadAsync((object)options.DependsOn).ConfigureAwait(false)).Sources];

    private ResourceOptions? Options(Resource resource) => _options.GetValueOrDefault(resource);
}
