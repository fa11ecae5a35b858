using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec003NothingGetsAPublicAddressTests() : RuleTests("SEC003")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Subnet, """{ "mapPublicIpOnLaunch": false }"""),
        Make(ResourceTypes.LaunchTemplate),
        Make(ResourceTypes.Subnet, name: "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Subnet, """{ "mapPublicIpOnLaunch": true }""")],
            "SEC003 prod/ec2.Subnet/one/mapPublicIpOnLaunch: found true; write false"),
        ([Make(ResourceTypes.LaunchTemplate, """{ "networkInterfaces": [{ "associatePublicIpAddress": "true" }] }""")],
            "SEC003 prod/ec2.LaunchTemplate/one/networkInterfaces[0].associatePublicIpAddress: found \"true\"; remove it"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Subnet, """{ "mapPublicIpOnLaunch": { "$computed": [] } }""")];
}
