namespace Pulumi;

/// <summary>How the engine manages a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers children use, at most one for each package; not together with Provider. Never null.</summary>
    public List<ProviderResource> Providers { get => field ??= []; set; }

    /// <summary>Options where the second's values win and the lists of both are joined.</summary>
    /// <param name="options1">The first; null for none. It is not changed.</param>
    /// <param name="options2">The second; null for none. It is not changed.</param>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = Copy(options1);
        if (options2 is not null)
            merged.MergeFrom(options2);
        merged.Providers = LastOfEachPackage([.. merged.Providers, .. options2?.Providers ?? []]);
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static ComponentResourceOptions Copy(ComponentResourceOptions? options)
    {
        var copy = new ComponentResourceOptions();
        if (options is null)
            return copy;

        copy.CopyFrom(options);
        copy.Providers = [.. options.Providers];
        return copy;
    }

    private static List<ProviderResource> LastOfEachPackage(List<ProviderResource> providers)
        => [.. providers.AsEnumerable().Reverse().DistinctBy(provider => provider.Package).Reverse()];
}
