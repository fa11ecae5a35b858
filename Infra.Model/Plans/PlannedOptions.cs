namespace Infra.Model.Plans;

/// <summary>A resource's options, as they take effect: inherited ones included.</summary>
public sealed record PlannedOptions
{
    /// <summary>The provider that manages the resource; nothing for a component.</summary>
    public ResourceAddress? Provider { get; init; }

    /// <summary>The resources that must exist first, beside those its inputs refer to.</summary>
    public ImmutableArray<ResourceAddress> DependsOn { get; init; } = [];

    /// <summary>Whether the engine refuses to delete or replace it.</summary>
    public bool Protect { get; init; }

    /// <summary>The inputs whose changes the engine does not look at.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>The inputs whose changes replace the resource, beside those the provider names.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>The outputs that are secret, beside those the provider names.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Whether a replacement deletes the old resource before it creates the new one.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Whether the resource stays in AWS or Kubernetes when the program drops it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>The resource with which this one disappears, so that it need not be deleted by itself.</summary>
    public ResourceAddress? DeletedWith { get; init; }

    /// <summary>The id of an existing resource to take over.</summary>
    public string? ImportId { get; init; }
}
