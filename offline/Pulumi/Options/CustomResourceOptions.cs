namespace Pulumi;

/// <summary>How the engine manages a provider's resource.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes the old resource first; null to leave it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Names of outputs to treat as secret. Never null.</summary>
    public List<string> AdditionalSecretOutputs { get => field ??= []; set; }

    /// <summary>The identifier of an existing resource to take over; null to create one.</summary>
    public string? ImportId { get; set; }

    /// <summary>For a provider: names of environment variables to pass on to it under other names. Never null.</summary>
    public Dictionary<string, string> EnvVarMappings { get => field ??= []; set; }

    /// <summary>Options where the second's values win and the lists of both are joined.</summary>
    /// <param name="options1">The first; null for none. It is not changed, but for its EnvVarMappings: they take the second's too.</param>
    /// <param name="options2">The second; null for none. It is not changed.</param>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = Copy(options1);
        if (options2 is null)
            return merged;

        merged.MergeFrom(options2);
        merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.ImportId = options2.ImportId ?? merged.ImportId;
        merged.AdditionalSecretOutputs.AddRange(options2.AdditionalSecretOutputs);
        foreach (var (name, mapped) in options2.EnvVarMappings)
            merged.EnvVarMappings[name] = mapped;
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static CustomResourceOptions Copy(CustomResourceOptions? options)
    {
        var copy = new CustomResourceOptions();
        if (options is null)
            return copy;

        copy.CopyFrom(options);
        copy.DeleteBeforeReplace = options.DeleteBeforeReplace;
        copy.AdditionalSecretOutputs = [.. options.AdditionalSecretOutputs];
        copy.ImportId = options.ImportId;
        copy.EnvVarMappings = options.EnvVarMappings; // Shared, as in the published package.
        return copy;
    }
}
