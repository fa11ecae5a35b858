namespace Infra.Cli.Preview;

/// <summary>A resource as the engine knows it.</summary>
internal sealed record PreviewState
{
    /// <summary>Whether a provider manages it; a component otherwise.</summary>
    public bool Custom { get; init; }

    /// <summary>Whether it is the old half of a replacement, still to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>Whether it is only read.</summary>
    public bool External { get; init; }

    /// <summary>The component it belongs to.</summary>
    public PreviewUrn? Parent { get; init; }

    /// <summary>Its inputs, with what the provider filled in.</summary>
    public ImmutableDictionary<string, JsonElement>? Inputs { get; init; }

    /// <summary>What its provider tells of it.</summary>
    public ImmutableDictionary<string, JsonElement>? Outputs { get; init; }

    /// <summary>Its provider, <c>urn::id</c>.</summary>
    public string? Provider { get; init; }

    /// <summary>Whether the engine refuses to delete it.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether it stays when the program drops it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>The resource with which it disappears.</summary>
    public PreviewUrn? DeletedWith { get; init; }

    /// <summary>What it waits for.</summary>
    public ImmutableArray<PreviewUrn>? Dependencies { get; init; }

    /// <summary>What each of its inputs comes from.</summary>
    public ImmutableDictionary<string, ImmutableArray<PreviewUrn>?>? PropertyDependencies { get; init; }

    /// <summary>The inputs whose changes are not looked at; <see langword="null"/> if there are none, or the engine is too old to tell.</summary>
    public ImmutableArray<string>? IgnoreChanges { get; init; }

    /// <summary>The inputs whose changes replace it.</summary>
    public ImmutableArray<string>? ReplaceOnChanges { get; init; }

    /// <summary>Its inputs as a value.</summary>
    /// <param name="special">What some values stand for other than themselves; <see langword="null"/> for those that stand for themselves.</param>
    internal MapNode Values(Func<JsonElement, Node?>? special = null) => new((Inputs ?? ImmutableDictionary<string, JsonElement>.Empty)
        .ToImmutableSortedDictionary(input => input.Key, input => NodeJson.Of(input.Value, special), StringComparer.Ordinal));
}
