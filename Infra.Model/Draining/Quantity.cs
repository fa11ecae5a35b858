using System.Globalization;

namespace Infra.Model.Draining;

/// <summary>Reads amounts as Kubernetes writes them: <c>250m</c>, <c>1.5</c>, <c>512Mi</c>, <c>2e3</c>.</summary>
/// <remarks>https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/, from general knowledge.</remarks>
public static class Quantity
{
    private const int Thousandths = 1000;

    private static readonly (string Suffix, decimal Factor)[] Suffixes =
    [
        ("Ki", 1L << 10), ("Mi", 1L << 20), ("Gi", 1L << 30), ("Ti", 1L << 40), ("Pi", 1L << 50), ("Ei", 1L << 60),
        ("n", 1e-9m), ("u", 1e-6m), ("m", 1e-3m), ("k", 1e3m), ("M", 1e6m), ("G", 1e9m), ("T", 1e12m), ("P", 1e15m), ("E", 1e18m),
        ("", 1m),
    ];

    /// <summary>Reads an amount.</summary>
    /// <param name="text">The amount.</param>
    /// <returns>Thousandths of the unit, rounded up as the scheduler does, at most <see cref="long.MaxValue"/>; <see langword="null"/> if the text is no amount.</returns>
    public static long? Read(string text)
    {
        var (suffix, factor) = Suffixes.First(entry => text.EndsWith(entry.Suffix, StringComparison.Ordinal));
        return decimal.TryParse(text[..^suffix.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Rounded(number, factor * Thousandths)
            : null;
    }

    private static long Rounded(decimal number, decimal factor) =>
        number >= long.MaxValue / factor ? long.MaxValue : (long)Math.Ceiling(number * factor);
}
