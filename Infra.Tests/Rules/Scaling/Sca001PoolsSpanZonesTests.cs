using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca001PoolsSpanZonesTests() : RuleTests("SCA001")
{
    private const string Outer = "infra:any:Outer";

    private protected override Declared[] Good =>
    [
        Make(Outer, name: "prod") with { IsComponent = true },
        Make(ResourceTypes.Pool, name: "pool") with { IsComponent = true, Parent = new(Outer, "prod") },
        Make(ResourceTypes.NodeGroup, """{ "subnetIds": { "$computed": ["aws:ec2/subnet:Subnet::a", "aws:ec2/subnet:Subnet::b"] } }""", "one") with { Parent = new(ResourceTypes.Pool, "pool") },
        Make(ResourceTypes.NodeGroup, """{ "subnetIds": { "$computed": [] } }""", "stray") with { Parent = new(ResourceTypes.Pool, "nowhere") },
        Make(ResourceTypes.Subnet, """{ "availabilityZone": "z1" }""", "a"),
        Make(ResourceTypes.Subnet, """{ "availabilityZone": "z2" }""", "b"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.Pool, name: "pool") with { IsComponent = true },
            Make(ResourceTypes.NodeGroup, """{ "subnetIds": { "$computed": ["aws:ec2/subnet:Subnet::a", "aws:ec2/subnet:Subnet::b"] } }""", "one") with { Parent = new(ResourceTypes.Pool, "pool") },
            Make(ResourceTypes.Subnet, """{ "availabilityZone": "z1" }""", "a"),
            Make(ResourceTypes.Subnet, """{ "availabilityZone": "z1" }""", "b"),
        ],
            "SCA001 prod/Pool/pool: found servers only in \"z1\"; spread them across at least two zones"),
        ([
            Make(ResourceTypes.Pool, name: "pool") with { IsComponent = true },
            Make(ResourceTypes.NodeGroup, """{ "subnetIds": ["subnet-1"] }""", "one") with { Parent = new(ResourceTypes.Pool, "pool") },
        ],
            "SCA001 prod/Pool/pool: found servers in no declared zone; spread them across at least two zones"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Pool, name: "pool") with { IsComponent = true }];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Pool, name: "pool") with { IsComponent = true },
        Make(ResourceTypes.NodeGroup, """{ "subnetIds": { "$computed": [] } }""", "one") with { Parent = new(ResourceTypes.Pool, "pool") },
    ];

    [Fact]
    public void Rule_OfAPoolWithOneGroupWhoseSubnetsAreNotKnown_CannotTell() => Assert.Equal(
        ["subnetIds of a node group"],
        UnknownOf([.. Good, Make(ResourceTypes.NodeGroup, """{ "subnetIds": { "$computed": [] } }""", "two") with { Parent = new(ResourceTypes.Pool, "pool") }]));
}
