using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Anything a program declares: a provider's resource, a component, a provider or the stack itself.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations;
    private readonly ImmutableDictionary<string, ProviderResource> _providers;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote = false)
    {
        ThrowIfEmpty(type);
        ThrowIfEmpty(name);

        _type = type;
        _name = name;

        // A parent's children may be walked from another thread, so the outputs exist before this one is added to them.
        OutputSources = ResourceOutputs.Create(this, replaceDeclared: options.Urn is not null || remote);
        _transformations = [.. options.ResourceTransformations, .. InheritedTransformations(options)];
        (args, options) = Transform(args, options);
        options = options.Clone();

        _providers = InheritProviders(options, custom);
        options.Protect ??= options.Parent?._protect;
        options.Parent?.AddChild(this);

        _protect = options.Protect;
        Provider = custom ? options.Provider : null;
        foreach (var alias in options.Aliases)
            AliasUrns.Resolve(alias, name, type, options.Parent);

        Deployment.Required.Register(this, args, options, remote);
    }

    /// <summary>Stands in for a resource that is only known by its URN; nothing is registered.</summary>
    private protected Resource(string urn)
    {
        _type = "";
        _name = "";
        _protect = false;
        _transformations = [];
        _providers = ImmutableDictionary<string, ProviderResource>.Empty;
        OutputSources = ImmutableDictionary<string, IOutputSource>.Empty;
        Urn = new Output<string>(Task.FromResult(OutputData.Known(urn) with { Resources = [this] }));
    }

    /// <summary>The unique name the engine gives the resource.</summary>
    [Output(Constants.UrnPropertyName)]
    public Output<string> Urn { get; private protected set; } = null!;

    /// <summary>The provider the resource itself uses; null for a component or the default provider.</summary>
    internal ProviderResource? Provider { get; }

    /// <summary>Where the answers of the registration go, by the provider's names.</summary>
    internal ImmutableDictionary<string, IOutputSource> OutputSources { get; }

    private HashSet<Resource> Children { get; } = [];

    /// <summary>The type token given to the constructor.</summary>
    public string GetResourceType() => _type;

    /// <summary>The name given to the constructor.</summary>
    public string GetResourceName() => _name;

    /// <summary>The provider that children of this resource use for a type; null for the default provider.</summary>
    internal ProviderResource? GetProvider(string typeToken)
        => PackageOf(typeToken) is { } package ? _providers.GetValueOrDefault(package) : null;

    internal ImmutableArray<Resource> SnapshotChildren()
    {
        lock (Children)
            return [.. Children];
    }

    /// <summary>The package of a three-part type token; null for any other token.</summary>
    private static string? PackageOf(string typeToken)
        => typeToken.Split(':') is [var package, _, _] ? package : null;

    private static void ThrowIfEmpty(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException($"'{name}' cannot be null or empty.", name);
    }

    private ImmutableArray<ResourceTransformation> InheritedTransformations(ResourceOptions options)
    {
        // A resource that is only looked up by its URN does not belong to the stack unless it says so.
        var isRoot = _type == Stack.RootType || (options.Parent is null && options.Urn is not null);
        return isRoot ? [] : (options.Parent ?? Deployment.Required.Stack)._transformations;
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
                continue;
            if (result.Options.Parent != options.Parent)
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private void AddChild(Resource child)
    {
        lock (Children)
            Children.Add(child);
    }

    private ImmutableDictionary<string, ProviderResource> InheritProviders(ResourceOptions options, bool custom)
    {
        var own = (options as ComponentResourceOptions)?.Providers ?? [];
        if (options.Provider is not null && own.Count > 0)
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);

        var providers = options.Parent?._providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (!custom)
        {
            own = options.Provider is null ? own : [options.Provider];
            return providers.SetItems(own.Select(each => KeyValuePair.Create(each.Package, each)));
        }

        if (options.Provider is null)
            options.Provider = options.Parent?.GetProvider(_type);
        else if (PackageOf(_type) is { } package)
            providers = providers.SetItem(package, options.Provider);
        return providers;
    }
}
