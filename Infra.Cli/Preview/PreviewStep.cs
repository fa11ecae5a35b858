namespace Infra.Cli.Preview;

/// <summary>One step that the engine would take.</summary>
internal sealed record PreviewStep
{
    /// <summary>What it would do, see <see cref="Operation"/>.</summary>
    public required string Op { get; init; }

    /// <summary>To which resource.</summary>
    public required PreviewUrn Urn { get; init; }

    /// <summary>The resource before; <see langword="null"/> if it is made.</summary>
    public PreviewState? OldState { get; init; }

    /// <summary>The resource afterwards; <see langword="null"/> if it is removed.</summary>
    public PreviewState? NewState { get; init; }

    /// <summary>The top-level inputs that change.</summary>
    public ImmutableArray<string>? DiffReasons { get; init; }

    /// <summary>The inputs that cannot change in place.</summary>
    public ImmutableArray<string>? ReplaceReasons { get; init; }

    /// <summary>The properties that change, by path; <see langword="null"/> if the provider does not tell.</summary>
    public ImmutableDictionary<string, PreviewPropertyDifference>? DetailedDiff { get; init; }
}
