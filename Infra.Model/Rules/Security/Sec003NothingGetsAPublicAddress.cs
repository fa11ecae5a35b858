namespace Infra.Model.Rules.Security;

internal sealed class Sec003NothingGetsAPublicAddress() : TypeRule(
    "SEC003",
    "No subnet and no server assigns public IP addresses.",
    "A server with a public IP address can be reached from the internet as soon as one security group allows it.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html",
    ResourceTypes.Subnet, ResourceTypes.LaunchTemplate)
{
    public override IReadOnlyList<int> Controls => [28];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Name.Type == ResourceTypes.Subnet
        ? Expect(resource, "mapPublicIpOnLaunch", map => !map.IsTrue, "write false")
        : Verdict.All(resource["networkInterfaces"].Items.Index().Select(item => Expect(
            resource, $"networkInterfaces[{item.Index}].associatePublicIpAddress", associate => !associate.IsTrue, "remove it")));
}
