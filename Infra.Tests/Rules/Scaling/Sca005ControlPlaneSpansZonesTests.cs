using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca005ControlPlaneSpansZonesTests() : RuleTests("SCA005")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.ClusterComponent, """{ "subnetIds": { "$computed": ["aws:ec2/subnet:Subnet::a", "aws:ec2/subnet:Subnet::b"] } }"""),
        Make(ResourceTypes.Subnet, """{ "availabilityZone": "z1" }""", "a"),
        Make(ResourceTypes.Subnet, """{ "availabilityZone": "z2" }""", "b"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.ClusterComponent, """{ "subnetIds": { "$computed": ["aws:ec2/subnet:Subnet::a", "aws:ec2/subnet:Subnet::b"] } }"""),
            Make(ResourceTypes.Subnet, """{ "availabilityZone": "z1" }""", "a"),
            Make(ResourceTypes.Subnet, """{ "availabilityZone": "z1" }""", "b"),
        ],
            "SCA005 prod/eks:Cluster/one/subnetIds: found subnets in fewer than two zones; name one subnet of each zone"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.ClusterComponent, """{ "subnetIds": { "$computed": [] } }""")];
}
