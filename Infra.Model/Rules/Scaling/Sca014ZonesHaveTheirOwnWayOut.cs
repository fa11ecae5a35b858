namespace Infra.Model.Rules.Scaling;

internal sealed class Sca014ZonesHaveTheirOwnWayOut() : TypeRule(
    "SCA014",
    "Private subnets reach the internet only through a NAT gateway.",
    "With a route to an internet gateway, every server with a public IP address is reachable from the internet.",
    "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html",
    ResourceTypes.Subnet)
{
    public override IReadOnlyList<int> Controls => [28, 58];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && NodeGroups.Subnets(all).Contains(resource.Name);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var tables = all.Referring(ResourceTypes.RouteTableAssociation, "subnetId", resource.Name);
        if (tables is null) return Verdict.Unknown("subnetId of a route table association");

        var routes = tables.Value.SelectMany(association => association["routeTableId"].Sources).SelectMany(table => all.Of(ResourceTypes.Route).Where(route => route["routeTableId"].Sources.Contains(table)));
        return Verdict.Of(
            from route in routes
            where !route["gatewayId"].IsEmpty
            select new Fault("", $"servers in a subnet whose route {route.Name.Name} points to an internet gateway", "point it to a NAT gateway"));
    }
}
