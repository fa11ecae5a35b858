namespace Infra.Releases;

/// <summary>The image a chart runs, in the repository that the chart names.</summary>
public sealed record ChartImage
{
    /// <summary>The tag, for example <c>v1.36.1</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>The digest of the multi-architecture image; absent where it could not be verified, and then the tag alone pins it.</summary>
    public string? Digest { get; init; }
}
