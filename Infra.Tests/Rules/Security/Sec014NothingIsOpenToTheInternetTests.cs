using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec014NothingIsOpenToTheInternetTests() : RuleTests("SEC014")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.IngressRule, """{ "cidrIpv4": "10.0.0.0/8" }"""),
        Make(ResourceTypes.SecurityGroup),
        Make(ResourceTypes.SecurityGroupRule, """{ "type": "ingress", "cidrBlocks": ["10.0.0.0/8"], "ipv6CidrBlocks": ["fd00::/16"] }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.IngressRule, """{ "cidrIpv6": "::/0" }""")],
            "SEC014 prod/vpc.SecurityGroupIngressRule/one/cidrIpv6: found \"::/0\"; name the networks that need it"),
        ([Make(ResourceTypes.IngressRule, """{ "cidrIpv6": "2000::/12" }""")],
            "SEC014 prod/vpc.SecurityGroupIngressRule/one/cidrIpv6: found \"2000::/12\"; name the networks that need it"),
        ([Make(ResourceTypes.SecurityGroupRule, """{ "type": "ingress", "cidrBlocks": [{ "$computed": [] }, "0.0.0.0/0"] }""")],
            "SEC014 prod/ec2.SecurityGroupRule/one/cidrBlocks: found a value that is not known yet, \"0.0.0.0/0\"; name the networks that need it"),
        ([Make(ResourceTypes.SecurityGroup, """{ "ingress": [{ "cidrBlocks": ["0.0.0.0/0"] }] }""")],
            "SEC014 prod/ec2.SecurityGroup/one/ingress[0].cidrBlocks: found \"0.0.0.0/0\"; name the networks that need it"),
        ([Make(ResourceTypes.SecurityGroup, """{ "ingress": [{ "ipv6CidrBlocks": ["fd00::/16", "0:0::/0"] }, { "prefixListIds": ["pl-1"] }] }""")],
            """
            SEC014 prod/ec2.SecurityGroup/one/ingress[0].ipv6CidrBlocks: found "fd00::/16", "0:0::/0"; name the networks that need it
            SEC014 prod/ec2.SecurityGroup/one/ingress[1].prefixListIds: found a list of networks that is kept elsewhere; name the networks that need it
            """),
        ([Make(ResourceTypes.SecurityGroupRule, """{ "type": "ingress", "cidrBlocks": ["128.0.0.0/1"] }""")],
            "SEC014 prod/ec2.SecurityGroupRule/one/cidrBlocks: found \"128.0.0.0/1\"; name the networks that need it"),
        ([Make(ResourceTypes.DefaultSecurityGroup, """{ "ingress": [{ "cidrBlocks": ["0.0.0.0/0"] }] }""")],
            "SEC014 prod/ec2.DefaultSecurityGroup/one/ingress[0].cidrBlocks: found \"0.0.0.0/0\"; name the networks that need it"),
        ([Make(ResourceTypes.IngressRule, """{ "prefixListId": "pl-1" }""")],
            "SEC014 prod/vpc.SecurityGroupIngressRule/one/prefixListId: found a list of networks that is kept elsewhere; name the networks that need it"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.SecurityGroupRule, """{ "type": "egress", "cidrBlocks": ["0.0.0.0/0"] }""")];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.IngressRule, """{ "cidrIpv4": { "$computed": [] } }"""),
        Make(ResourceTypes.SecurityGroupRule, """{ "type": "ingress", "cidrBlocks": ["10.0.0.0/8", { "$computed": [] }] }"""),
    ];

    [Fact]
    public void Rule_OfAListWithAnUnknownNetwork_CannotTell() => Assert.Equal(
        ["cidrBlocks"],
        UnknownOf(Make(ResourceTypes.SecurityGroupRule, """{ "type": "ingress", "cidrBlocks": ["10.0.0.0/8", { "$computed": [] }] }""")));
}
