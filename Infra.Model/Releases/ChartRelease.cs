namespace Infra.Model.Releases;

/// <summary>A version of a Helm chart, with the image it runs.</summary>
public sealed record ChartRelease
{
    /// <summary>The repository of the chart.</summary>
    public required string Repository { get; init; }

    /// <summary>The version of the chart.</summary>
    public required string Version { get; init; }

    /// <summary>The image.</summary>
    public required ChartImage Image { get; init; }

    /// <summary>Where the facts come from.</summary>
    public required Source Source { get; init; }
}
