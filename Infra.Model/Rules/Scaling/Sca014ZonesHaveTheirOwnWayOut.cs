namespace Infra.Model.Rules.Scaling;

internal sealed class Sca014ZonesHaveTheirOwnWayOut() : TypeRule(
    "SCA014",
    "A private subnet gets to the internet through a NAT gateway, not past it.",
    "A route from servers straight to the internet gateway makes each public address a door.",
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
            select new Fault("", $"servers in a subnet whose route {route.Name.Name} leads to an internet gateway", "lead it to a NAT gateway"));
    }
}
