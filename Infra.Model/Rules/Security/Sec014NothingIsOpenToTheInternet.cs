namespace Infra.Model.Rules.Security;

internal sealed class Sec014NothingIsOpenToTheInternet() : TypeRule(
    "SEC014",
    "No security group allows ingress from the whole internet.",
    "Services that are open to the internet are found and attacked within minutes.",
    "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
    ResourceTypes.IngressRule, ResourceTypes.SecurityGroup)
{
    public override IReadOnlyList<int> Controls => [40];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Name.Type == ResourceTypes.IngressRule
        ? Verdict.All(((string[])["cidrIpv4", "cidrIpv6"]).Select(path => Expect(resource, path, network => !OpenNetwork.Is(network), "name the networks that need it")))
        : Verdict.All(
            from rule in resource["ingress"].Items.Index()
            from list in (string[])["cidrBlocks", "ipv6CidrBlocks"]
            select Expect(resource, $"ingress[{rule.Index}].{list}", networks => !networks.Items.Any(OpenNetwork.Is), "name the networks that need it"));
}
