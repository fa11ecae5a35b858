namespace Infra.Model.Releases;

/// <summary>The image a chart runs, in the repository that the chart names.</summary>
public sealed record ChartImage
{
    /// <summary>The tag, for example <c>v1.36.1</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>The digest of the multi-architecture image, <c>sha256:</c> and 64 hexadecimal digits; it is what pins the image.</summary>
    public required string Digest { get; init; }
}
