namespace Infra.Model.Instances;

/// <summary>The most addresses that a server takes from subnets.</summary>
/// <param name="Prefixes">The blocks of <see cref="AddressPrefix.Addresses"/> addresses for pods.</param>
/// <param name="Interfaces">
/// The network interfaces that hold them, each with an address of its own. Where pods have subnets of their own, the primary interface is
/// not one of them.
/// </param>
public sealed record ServerAddresses(int Prefixes, int Interfaces)
{
    /// <summary>What a full server takes: a block for every sixteen pods, one more that is kept warm, as far as there are places.</summary>
    /// <param name="figures">The server's instance type.</param>
    /// <param name="pods">The pods on it, up to the type's <see cref="InstanceFigures.MaxPodsWith"/>.</param>
    /// <param name="podsApart">Whether pods have subnets of their own.</param>
    /// <returns>The addresses.</returns>
    public static ServerAddresses Of(InstanceFigures figures, int pods, bool podsApart = false)
    {
        var prefixes = Math.Min(Share(pods, AddressPrefix.Addresses) + AddressPrefix.WarmTarget, figures.PrefixesWith(podsApart));
        return new ServerAddresses(prefixes, Share(prefixes, figures.AddressesPerInterface - 1));
    }

    private static int Share(int count, int size) => (count + size - 1) / size;
}
