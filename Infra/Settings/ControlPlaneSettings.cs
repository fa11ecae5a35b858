using Infra.Values;

namespace Infra.Settings;

/// <summary>The Kubernetes control plane, which EKS runs.</summary>
public sealed record ControlPlaneSettings
{
    /// <summary>
    /// The networks from which the API can be reached over the internet, beside the private endpoint that is always on; without
    /// any, only the private endpoint exists. Never the whole internet.
    /// </summary>
    public IReadOnlyList<Cidr> PublicAccess { get; init; } = [];

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    internal IEnumerable<Finding> Validate(string path) => PublicAccess.Index().SelectMany(item => Check.That(
        item.Item.PrefixLength >= NarrowestOpenPrefix,
        $"{path}.publicAccess[{item.Index}]",
        $"found \"{item.Item}\"; write the networks people work from, none larger than /{NarrowestOpenPrefix}, or none at all"));

    // Two halves of the internet are the internet: a /8 is the largest network ever assigned to one organisation.
    private const int NarrowestOpenPrefix = 8;
}
