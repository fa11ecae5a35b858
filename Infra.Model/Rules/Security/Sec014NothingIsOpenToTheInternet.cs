namespace Infra.Model.Rules.Security;

internal sealed class Sec014NothingIsOpenToTheInternet() : TypeRule(
    "SEC014",
    "No security group allows ingress from the whole internet.",
    "Services that are open to the internet are found and attacked within minutes.",
    "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
    ResourceTypes.IngressRule, ResourceTypes.SecurityGroupRule, ResourceTypes.SecurityGroup, ResourceTypes.DefaultSecurityGroup)
{
    public override IReadOnlyList<int> Controls => [40];

    private const string Fix = "name the networks that need it";

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) =>
        base.AppliesTo(resource, all) && !(resource.Name.Type == ResourceTypes.SecurityGroupRule && resource["type"].Text == "egress");

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(resource.Name.Type switch
    {
        ResourceTypes.IngressRule => Judge(resource, "", "cidrIpv4", "cidrIpv6", "prefixListId"),
        ResourceTypes.SecurityGroupRule => Judge(resource, "", "cidrBlocks", "ipv6CidrBlocks", "prefixListIds"),
        _ when resource["ingress"] is { IsUnknown: true } => [Verdict.Unknown("ingress")],
        _ => resource["ingress"].Items.Index().SelectMany(rule => Judge(resource, $"ingress[{rule.Index}].", "cidrBlocks", "ipv6CidrBlocks", "prefixListIds")),
    });

    private static IEnumerable<Verdict> Judge(Declared resource, string place, string ipv4, string ipv6, string prefixLists) =>
    [
        Networks(resource, place + ipv4),
        Networks(resource, place + ipv6),
        // Which networks it holds the declaration does not tell.
        resource[place + prefixLists].IsEmpty ? Verdict.Holds : Verdict.Broken(place + prefixLists, "a list of networks that is kept elsewhere", Fix),
    ];

    private static Verdict Networks(Declared resource, string path) => resource[path] is { IsComputed: true } networks && !IsOpen(networks)
        ? Verdict.Unknown(path)
        : Expect(resource, path, networks => !IsOpen(networks), Fix);

    private static bool IsOpen(Node networks) => OpenNetwork.Is(networks) || networks.Items.Any(OpenNetwork.Is);
}
