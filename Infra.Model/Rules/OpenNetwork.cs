using Infra.Model.Trees;

namespace Infra.Model.Rules;

/// <summary>The whole internet, as a network.</summary>
public static class OpenNetwork
{
    /// <summary>Whether a value is the whole internet.</summary>
    /// <param name="network">The value.</param>
    public static bool Is(Node network) => network.Text is "0.0.0.0/0" or "::/0";
}
