namespace Infra.Model.Rules.Structures;

internal sealed class Str011ServersWaitForTheirWayOut() : TypeRule(
    "STR011",
    "Servers are launched after the routes and the endpoints of their subnets.",
    "A server without them pulls no image and does not join, and an update that goes on after a failed NAT gateway launches such servers.",
    "https://docs.aws.amazon.com/eks/latest/userguide/troubleshooting.html",
    ResourceTypes.NodeGroup)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var subnets = resource["subnetIds"].Sources.ToHashSet();
        if (subnets.Count == 0 && resource["subnetIds"].IsComputed) return Verdict.Unknown("subnetIds");

        // The pods of a server may have subnets of their own.
        subnets.UnionWith(PodSubnetTag.ClosedOf(all, resource).SelectMany(subnet => PodSubnetTag.OpenBeside(all, subnet)).Select(subnet => subnet.Name));

        // A NAT gateway gets out by the routes of the subnet that it stands in.
        var own = Ways(all, subnets).ToList();
        var gateways = own.SelectMany(way => way["natGatewayId"].Sources).SelectMany(all.Named);
        var late = own
            .Concat(Ways(all, [.. gateways.SelectMany(gateway => gateway["subnetId"].Sources)]))
            .Where(way => !all.WaitsFor(resource, way))
            .Select(way => way.Name.ShortText)
            .Distinct()
            .ToList();

        return late.Count == 0 ? Verdict.Holds : Verdict.Broken("dependsOn", $"no wait for {string.Join(", ", late)}", "depend on the component of the network");
    }

    private static IEnumerable<Declared> Ways(DeclaredEnvironment all, HashSet<ResourceAddress> subnets)
    {
        var associations = Of(all, ResourceTypes.RouteTableAssociation, "subnetId", subnets).ToList();
        HashSet<ResourceAddress> tables = [.. associations.SelectMany(association => association["routeTableId"].Sources)];

        return [
            .. associations,
            .. Of(all, ResourceTypes.Route, "routeTableId", tables),
            .. Of(all, ResourceTypes.VpcEndpoint, "routeTableIds", tables),
            .. Of(all, ResourceTypes.VpcEndpoint, "subnetIds", subnets),
        ];
    }

    private static IEnumerable<Declared> Of(DeclaredEnvironment all, string type, string path, HashSet<ResourceAddress> owners) =>
        all.Of(type).Where(resource => resource[path].Sources.Any(owners.Contains));
}
