namespace Pulumi;

/// <summary>How the engine manages a resource, apart from its inputs.</summary>
public abstract class ResourceOptions
{
    private protected ResourceOptions()
    {
    }

    /// <summary>The identifier of an existing resource to read instead of creating one; null or empty to create.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>
    /// The resource this one belongs to; null for the stack. Only a parent named here passes on providers and protection.
    /// </summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist before this one, besides those its inputs come from. Never null.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }

    /// <summary>Whether deleting the resource is refused; null to do as the parent does.</summary>
    public bool? Protect { get; set; }

    /// <summary>Paths of inputs whose changes are ignored. Never null.</summary>
    public List<string> IgnoreChanges { get => field ??= []; set; }

    /// <summary>The version of the provider; null for the newest installed.</summary>
    public string? Version { get; set; }

    /// <summary>The provider; null to inherit one from the parent or use the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take; null for the provider's defaults.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Callbacks that may change this resource, and all its descendants, as they are declared. Never null.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }

    /// <summary>Callbacks the engine runs before it registers this resource or a descendant. Never null; never run under mocks.</summary>
    public List<ResourceTransform> ResourceTransforms { get => field ??= []; set; }

    /// <summary>Earlier identities of the resource, so that a rename is not a replacement. Not null.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>The URN of a registered resource to look up instead of declaring one; null to declare.</summary>
    public string? Urn { get; set; }

    /// <summary>Paths of inputs whose changes replace the resource. Never null.</summary>
    public List<string> ReplaceOnChanges { get => field ??= []; set; }

    /// <summary>Where to download the provider; null for the default place.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the resource is left alone in the cloud when it is deleted from the stack; null for no.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one too, so that it need not be deleted itself; null for none.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one too. Never null.</summary>
    public InputList<Resource> ReplaceWith { get => field ??= []; set; }

    /// <summary>Callbacks bound to steps of the resource's life. Never null; never run under mocks.</summary>
    public ResourceHookBinding Hooks { get => field ??= new(); set; }

    /// <summary>Paths of inputs whose changes are not shown. Never null.</summary>
    public List<string> HideDiffs { get => field ??= []; set; }

    /// <summary>A value whose change replaces the resource; null for none.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>A copy whose lists can be changed without changing this one's.</summary>
    internal abstract ResourceOptions Clone();

    /// <summary>Takes over everything the kinds of options have in common, copying the lists.</summary>
    private protected void CopyFrom(ResourceOptions other)
    {
        Id = other.Id;
        Parent = other.Parent;
        DependsOn = other.DependsOn.Clone();
        Protect = other.Protect;
        IgnoreChanges = [.. other.IgnoreChanges];
        Version = other.Version;
        Provider = other.Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone();
        ResourceTransformations = [.. other.ResourceTransformations];
        ResourceTransforms = [.. other.ResourceTransforms];
        Aliases = [.. other.Aliases];
        Urn = other.Urn;
        ReplaceOnChanges = [.. other.ReplaceOnChanges];
        PluginDownloadURL = other.PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete;
        DeletedWith = other.DeletedWith;
        ReplaceWith = other.ReplaceWith.Clone();
        Hooks = other.Hooks.Clone();
        HideDiffs = [.. other.HideDiffs];
        ReplacementTrigger = other.ReplacementTrigger;
    }

    /// <summary>Lets another's single values win where it has them, and appends its lists.</summary>
    private protected void MergeFrom(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        DependsOn = DependsOn.Concat(other.DependsOn);
        Protect = other.Protect ?? Protect;
        IgnoreChanges.AddRange(other.IgnoreChanges);
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        ResourceTransformations.AddRange(other.ResourceTransformations);
        ResourceTransforms.AddRange(other.ResourceTransforms);
        Aliases.AddRange(other.Aliases);
        Urn = other.Urn ?? Urn;
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplaceWith = ReplaceWith.Concat(other.ReplaceWith);
        Hooks = Hooks.Concat(other.Hooks);
        HideDiffs.AddRange(other.HideDiffs);
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
    }
}
