using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec014NothingIsOpenToTheInternetTests() : RuleTests("SEC014")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.IngressRule, """{ "cidrIpv4": "10.0.0.0/8" }"""),
        Make(ResourceTypes.SecurityGroup),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.IngressRule, """{ "cidrIpv6": "::/0" }""")],
            "SEC014 prod/vpc.SecurityGroupIngressRule/one/cidrIpv6: found \"::/0\"; name the networks that need it"),
        ([Make(ResourceTypes.SecurityGroup, """{ "ingress": [{ "cidrBlocks": ["0.0.0.0/0"] }] }""")],
            "SEC014 prod/ec2.SecurityGroup/one/ingress[0].cidrBlocks: found \"0.0.0.0/0\"; name the networks that need it"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.IngressRule, """{ "cidrIpv4": { "$computed": [] } }""")];
}
