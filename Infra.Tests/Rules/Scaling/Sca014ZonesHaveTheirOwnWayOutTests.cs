using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca014ZonesHaveTheirOwnWayOutTests() : RuleTests("SCA014")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "subnetIds": { "$computed": ["aws:ec2/subnet:Subnet::one"] } }""", "group"),
        Make(ResourceTypes.Subnet),
        Make(ResourceTypes.RouteTableAssociation, """{ "subnetId": { "$computed": ["aws:ec2/subnet:Subnet::one"] }, "routeTableId": { "$computed": ["aws:ec2/routeTable:RouteTable::table"] } }""", "two"),
        Make(ResourceTypes.Route, """{ "routeTableId": { "$computed": ["aws:ec2/routeTable:RouteTable::table"] }, "natGatewayId": { "$computed": [] } }""", "out"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.NodeGroup, """{ "subnetIds": { "$computed": ["aws:ec2/subnet:Subnet::one"] } }""", "group"),
            Make(ResourceTypes.Subnet),
            Make(ResourceTypes.RouteTableAssociation, """{ "subnetId": { "$computed": ["aws:ec2/subnet:Subnet::one"] }, "routeTableId": { "$computed": ["aws:ec2/routeTable:RouteTable::table"] } }""", "two"),
            Make(ResourceTypes.Route, """{ "routeTableId": { "$computed": ["aws:ec2/routeTable:RouteTable::table"] }, "gatewayId": { "$computed": [] } }""", "out"),
        ],
            "SCA014 prod/ec2.Subnet/one: found servers in a subnet whose route out points to an internet gateway; point it to a NAT gateway"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Subnet)];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.NodeGroup, """{ "subnetIds": { "$computed": ["aws:ec2/subnet:Subnet::one"] } }""", "group"),
        Make(ResourceTypes.Subnet),
        Make(ResourceTypes.RouteTableAssociation, """{ "subnetId": { "$computed": [] } }""", "two"),
    ];
}
