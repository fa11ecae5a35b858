using Infra.Model.Rules;
using Infra.Model.Trees;

namespace Infra.Tests.Rules.Structures;

public sealed class Str011ServersWaitForTheirWayOutTests() : RuleTests("STR011")
{
    private const string Subnet = """{ "$computed": ["aws:ec2/subnet:Subnet::one"] }""";
    private const string Table = """{ "$computed": ["aws:ec2/routeTable:RouteTable::one"] }""";

    private static readonly ResourceAddress Network = new("infra:network:PrivateNetwork", "network");

    private static Declared[] Ways =>
    [
        Make(Network.Type, name: Network.Name) with { IsComponent = true },
        .. new[]
        {
            Make(ResourceTypes.RouteTableAssociation, $$"""{ "subnetId": {{Subnet}}, "routeTableId": {{Table}} }""", "association"),
            Make(ResourceTypes.Route, $$"""{ "routeTableId": {{Table}}, "natGatewayId": { "$computed": ["aws:ec2/natGateway:NatGateway::one"] } }""", "route"),
            Make(ResourceTypes.VpcEndpoint, $$"""{ "routeTableIds": [{{Table}}] }""", "s3"),
            Make(ResourceTypes.VpcEndpoint, $$"""{ "subnetIds": [{{Subnet}}, { "$computed": ["aws:ec2/subnet:Subnet::three"] }] }""", "sts"),
            Make(ResourceTypes.RouteTableAssociation, """{ "subnetId": { "$computed": ["aws:ec2/subnet:Subnet::two"] }, "routeTableId": { "$computed": ["aws:ec2/routeTable:RouteTable::two"] } }""", "public"),
            Make(ResourceTypes.Route, """{ "routeTableId": { "$computed": ["aws:ec2/routeTable:RouteTable::two"] } }""", "internet"),
        }.Select(way => way with { Parent = Network }),
        Make(ResourceTypes.NatGateway, """{ "subnetId": { "$computed": ["aws:ec2/subnet:Subnet::two"] } }"""),
        Make(ResourceTypes.Route, """{ "routeTableId": { "$computed": ["aws:ec2/routeTable:RouteTable::other"] } }""", "elsewhere"),
        Make(ResourceTypes.VpcEndpoint, """{ "subnetIds": [{ "$computed": ["aws:ec2/subnet:Subnet::other"] }] }""", "elsewhere"),
    ];

    private protected override Declared[] Good =>
    [
        .. Ways,
        Group(Network),
        Group([.. Ways.Where(way => way.Parent == Network).Select(way => way.Name)]) with { Name = new(ResourceTypes.NodeGroup, "two") },
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([.. Ways, Group()],
            "STR011 prod/eks.NodeGroup/one/dependsOn: found no wait for ec2.RouteTableAssociation/association, ec2.Route/route, ec2.VpcEndpoint/s3, ec2.VpcEndpoint/sts, ec2.RouteTableAssociation/public, ec2.Route/internet; depend on the component of the network"),
        ([.. Ways, Group([.. Ways.Where(way => way.Name.Name != "internet").Select(way => way.Name).Except([Network])])],
            "STR011 prod/eks.NodeGroup/one/dependsOn: found no wait for ec2.Route/internet; depend on the component of the network"),
        // The way out of the pods, which have a subnet beside that of the servers.
        (
        [
            Make(ResourceTypes.Subnet, """{ "availabilityZone": "eu-central-1a", "tags": { "kubernetes.io/role/cni": "0" } }"""),
            Make(ResourceTypes.Subnet, """{ "availabilityZone": "eu-central-1a", "tags": { "kubernetes.io/role/cni": "1" } }""", "pods"),
            Make(ResourceTypes.Subnet, """{ "availabilityZone": "eu-central-1b", "tags": { "kubernetes.io/role/cni": "1" } }""", "others"),
            Make(ResourceTypes.RouteTableAssociation, """{ "subnetId": { "$computed": ["aws:ec2/subnet:Subnet::pods"] }, "routeTableId": { "$computed": ["aws:ec2/routeTable:RouteTable::pods"] } }""", "pods"),
            Make(ResourceTypes.RouteTableAssociation, """{ "subnetId": { "$computed": ["aws:ec2/subnet:Subnet::others"] } }""", "others"),
            Group(),
        ],
            "STR011 prod/eks.NodeGroup/one/dependsOn: found no wait for ec2.RouteTableAssociation/pods; depend on the component of the network"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "subnetIds": { "$computed": [] } }""")];

    private static Declared Group(params ResourceAddress[] after) =>
        Make(ResourceTypes.NodeGroup, $$"""{ "subnetIds": [{{Subnet}}] }""") with { Options = new() { DependsOn = [.. after] } };
}
