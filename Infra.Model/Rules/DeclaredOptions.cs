namespace Infra.Model.Rules;

/// <summary>How the engine is told to treat a resource, inherited options included.</summary>
public sealed record DeclaredOptions
{
    /// <summary>The provider that manages the resource; <see langword="null"/> if nobody names one.</summary>
    public ResourceAddress? Provider { get; init; }

    /// <summary>The resources it waits for. Where the engine tells, those that its inputs refer to are among them.</summary>
    public ImmutableArray<ResourceAddress> DependsOn { get; init; } = [];

    /// <summary>Whether the engine refuses to delete or replace it.</summary>
    public bool Protect { get; init; }

    /// <summary>The inputs whose changes the engine does not look at; <see langword="null"/> if it cannot be told, as in a preview of an older engine.</summary>
    public ImmutableArray<string>? IgnoreChanges { get; init; } = [];

    /// <summary>The inputs whose changes replace the resource.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Whether a replacement deletes the old resource first; <see langword="null"/> if it cannot be told, as in a preview.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Whether the resource stays when the program drops it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>The resource with which this one disappears.</summary>
    public ResourceAddress? DeletedWith { get; init; }
}
