using System.Globalization;

namespace Infra.Model.Rules;

/// <summary>The whole internet, or a large part of it, as a network.</summary>
public static class OpenNetwork
{
    /// <summary>Whether a value is one, in any spelling: wider than any private network, so that two halves are found too.</summary>
    /// <param name="network">The value.</param>
    public static bool Is(Node network) =>
        network.Text?.Split('/') is [var address, var length]
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
        && bits < (address.Contains(':', StringComparison.Ordinal) ? 16 : 8);
}
