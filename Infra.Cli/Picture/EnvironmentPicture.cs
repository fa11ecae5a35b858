using System.Xml;
using System.Xml.Linq;
using Infra.Model.Settings.Network;

namespace Infra.Cli.Picture;

/// <summary>
/// An environment as an architecture diagram in SVG: account, region and network as frames, zones as columns, and below them the servers
/// and services that lie in all zones. The same settings give the same bytes.
/// </summary>
internal static class EnvironmentPicture
{
    /// <summary>The width that the picture is drawn for.</summary>
    internal const int Width = 1200;

    private const int Margin = 16;
    private const int Padding = 12;
    private const int Gap = 12;
    private const int ArrowLength = 26;

    // From the right edge of a card, clear of the headings that begin at the left.
    private const int ArrowInset = 24;

    // Account, region and VPC each lie within the one before.
    private const int InRegion = Width - (2 * Margin) - (4 * Padding);
    private const int InVpc = InRegion - (2 * Padding);
    private const int Quarter = (InRegion - (3 * Gap)) / 4;

    /// <summary>The text of a picture.</summary>
    internal static string Write(XElement picture)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
            picture.Save(writer);
        return $"{text}\n";
    }

    /// <summary>The picture.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="style">Its style sheet; <see langword="null"/> where the page that it is part of has one.</param>
    internal static XElement Draw(EnvironmentDefinition environment, string? style)
    {
        var content = Content(environment);
        var (id, height) = ($"picture-{environment.Name}", content.Height + (2 * Margin));
        return Shape.Of(
            "svg",
            [("viewBox", $"0 0 {Width} {height}"), ("width", Width), ("height", height), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-text"), ("font-family", PictureStyle.Fonts)],
            Shape.Of("title", [("id", $"{id}-title")], $"Environment {environment.Name}"),
            Shape.Of("desc", [("id", $"{id}-text")], PictureText.Of(environment)),
            style is null ? null : Shape.Of("style", [], style),
            Shape.Box(0, 0, Width, height, "pic-page", radius: 0),
            content.At(Margin, Margin));
    }

    private static Block Content(EnvironmentDefinition environment)
    {
        var (name, settings) = environment;
        return Block.Column(
            Gap,
            Block.Line(Width - (2 * Margin), TextStyle.Title, $"{name}"),
            Outside(settings),
            Account(environment),
            Legend());
    }

    // Four cards; an arrow leads from each to what it is about, in the frames below.
    private static Block Outside(EnvironmentSettings settings)
    {
        var cards = Block.Row(Gap, Entrances.Cards(Quarter, settings));
        return cards with { Shapes = [.. cards.At(2 * Padding, 0)], Width = Width - (2 * Margin) };
    }

    private static Block Account(EnvironmentDefinition environment)
    {
        var settings = environment.Settings;
        var region = Block.Column(
            Gap,
            Block.Line(InRegion, TextStyle.Heading, $"Region {settings.Region}"),
            Entry(settings),
            Vpc(environment),
            Block.Line(InRegion, TextStyle.Plain, Beside(settings))).In("pic-region", Padding);
        return Block.Column(Gap, Block.Line(region.Width, TextStyle.Heading, $"AWS account {settings.Account}"), region).In("pic-account", Padding);
    }

    // What stands at the edge of the network: the control plane below the first two cards, the internet gateway below the others.
    private static Block Entry(EnvironmentSettings settings)
    {
        var (half, network, api) = ((2 * Quarter) + Gap, settings.Network, settings.ControlPlane);
        var control = Entrances.ControlPlane(half, settings);
        var gateway = Block.Line(half - (2 * Padding), TextStyle.Strong, "Internet gateway").In("pic-public", Padding);
        var top = control.Height - gateway.Height;
        // The cards stand above the headings of account and region.
        var above = -(2 * (TextStyle.Heading.Height + Gap)) - (2 * Padding) - Gap;

        return new Block(
            InRegion,
            control.Height + ArrowLength - Gap,
            [
                .. control.Shapes,
                .. gateway.At(half + Gap, top),
                .. api.PublicAccess.Count > 0 ? Shape.Arrow(Quarter - ArrowInset, above, 0) : [],
                .. api.PrivateAccess.Count > 0 ? Shape.Arrow((2 * Quarter) + Gap - ArrowInset, above, 0) : [],
                .. network.Nat != NatMode.None ? Shape.Arrow(half + Gap + (Quarter / 2), top, above) : [],
                .. Entrances.IsExposed(settings) ? Shape.Arrow(half + (2 * Gap) + Quarter + (Quarter / 2), above, top) : [],
                .. Shape.Arrow(Quarter, control.Height, control.Height + ArrowLength),
                .. network.Nat != NatMode.None ? Shape.Arrow(half + Gap + (Quarter / 2), control.Height + ArrowLength, control.Height) : [],
                .. Entrances.IsExposed(settings) ? Shape.Arrow(half + (2 * Gap) + Quarter + (Quarter / 2), control.Height, control.Height + ArrowLength) : [],
            ]);
    }

    private static Block Vpc(EnvironmentDefinition environment)
    {
        var (settings, network) = (environment.Settings, environment.Settings.Network);
        var endpoints = network.Endpoints.Count == 0 ? "" : $"; interface endpoints in the private subnets: {string.Join(", ", network.Endpoints.Select(InterfaceEndpoints.Service))}";
        return Block.Column(
            Gap,
            Block.Line(InVpc, TextStyle.Heading, $"VPC {string.Join(", ", [network.Cidr, .. network.Pods?.Cidrs ?? []])}{(network.Ipv6 is { } ipv6 ? $", {ipv6.Cidr}" : "")}"),
            AddressBar.Of(InVpc, network),
            ZoneBlocks.Of(InVpc, settings),
            Block.Lines(InVpc, TextStyle.Plain, $"S3 through a gateway endpoint{endpoints}"),
            Block.Line(InVpc, TextStyle.Heading, "Servers, in the private subnets: pools with their bounds"),
            PoolBlocks.Of(InVpc, environment),
            Block.Line(InVpc, TextStyle.Heading, "Workloads: namespaces, and services with the shares of their versions"),
            ServiceBlocks.Of(InVpc, environment)).In("pic-vpc", Padding);
    }

    private static string Beside(EnvironmentSettings settings) => settings.Repositories.Count == 0
        ? "Beside the network: KMS keys, log groups"
        : $"Beside the network: KMS keys, log groups, image repositories {string.Join(", ", settings.Repositories.Select(repository => repository.Name))}";

    private static Block Legend() => Block.Row(
        Gap,
        Sample("pic-enabled", "enabled: takes load"),
        Sample("pic-test", "test: only tests run on it"),
        Sample("pic-draining", "draining: pods move away"),
        Block.Line(560, TextStyle.Quiet, "A subnet of twice the addresses is a step higher; the bar is true to scale."));

    private static Block Sample(string style, string text) => Block.Row(6, Block.Space(14, 14).In(style, 0), Block.Line(TextStyle.Quiet.Width(text), TextStyle.Quiet, text));
}
