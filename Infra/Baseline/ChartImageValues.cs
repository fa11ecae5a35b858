using Infra.Model.Releases;

namespace Infra.Baseline;

/// <summary>An image, as charts take it.</summary>
/// <param name="Tag">The tag with the digest, which decides.</param>
internal sealed record ChartImageValues(string Tag)
{
    internal static ChartImageValues Of(ChartImage image) => new($"{image.Tag}@{image.Digest}");
}
