using Infra.Rules.Facts;

namespace Infra.Rules;

/// <summary>The whole internet, as a network.</summary>
internal static class OpenNetwork
{
    /// <summary>Whether a value is the whole internet.</summary>
    /// <param name="network">The value.</param>
    internal static bool Is(Fact network) => network.Text is "0.0.0.0/0" or "::/0";
}
