using Infra.Model.Releases;
using Infra.Model.Settings.Network;

namespace Infra.Cli.Picture;

/// <summary>Who may come in, and how servers reach what is outside.</summary>
internal static class Entrances
{
    private const int Padding = 10;

    /// <summary>Whether a service is reached from the internet.</summary>
    internal static bool IsExposed(EnvironmentSettings settings) => Addresses(settings).Count > 0;

    /// <summary>The networks outside and what passes between each and the environment, as cards of one height.</summary>
    internal static IReadOnlyList<Block> Cards(int width, EnvironmentSettings settings)
    {
        var inner = width - (2 * Padding);
        (string Heading, string Text)[] cards =
        [
            ("In: API, public endpoint", settings.ControlPlane.PublicAccess is { Count: > 0 } open ? string.Join(", ", open) : "nobody: there is none"),
            ("In: API, private endpoint", settings.ControlPlane.PrivateAccess is { Count: > 0 } own ? string.Join(", ", own) : "only servers"),
            ("Out: servers to the internet", WayOutText(settings.Network)),
            ("In: requests to services", Addresses(settings) is { Count: > 0 } addresses ? string.Join(", ", addresses) : "none: no service is exposed"),
        ];
        var contents = cards.Select(card => Block.Column(1, Block.Line(inner, TextStyle.Strong, card.Heading), Block.Lines(inner, TextStyle.Plain, card.Text, most: 3))).ToList();
        var height = contents.Max(content => content.Height) + (2 * Padding);
        return [.. contents.Select(content => content.In("pic-outside", Padding, height))];
    }

    internal static Block ControlPlane(int width, EnvironmentSettings settings)
    {
        var (inner, kubernetes) = (width - (2 * Padding), ReleaseCatalogue.Find(settings.Release).Kubernetes);
        var roles = settings.Access.Select(access => $"{access.Key} ({access.Value.Policy.Word()})");
        return Block.Column(
            1,
            Block.Line(inner, TextStyle.Heading, $"EKS control plane, Kubernetes {kubernetes.Version}"),
            Block.Line(inner, TextStyle.Plain, $"release {settings.Release}, standard support to {kubernetes.EndOfStandardSupport:yyyy-MM-dd}"),
            Block.Lines(inner, TextStyle.Plain, $"roles: {string.Join(", ", roles)}"),
            Block.Line(inner, TextStyle.Quiet, $"addresses of Kubernetes services: {settings.ControlPlane.ServiceCidr}")).In("pic-control", Padding);
    }

    /// <summary>How servers reach the internet, in words.</summary>
    internal static string WayOutText(NetworkSettings network) => network.Nat switch
    {
        NatMode.None => "not at all: there is no NAT gateway",
        NatMode.Single => "one NAT gateway for all zones",
        NatMode.PerZone => "a NAT gateway in each zone",
        _ => throw new ArgumentOutOfRangeException(nameof(network), network.Nat, "not a way"),
    };

    private static List<string> Addresses(EnvironmentSettings settings) =>
    [
        .. from service in settings.AllServices()
           let expose = service.Settings.Expose
           where expose is not null
           select $"https://{expose.Host}{expose.Path}",
    ];
}
