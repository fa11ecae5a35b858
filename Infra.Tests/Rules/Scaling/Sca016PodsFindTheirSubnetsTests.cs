using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca016PodsFindTheirSubnetsTests() : RuleTests("SCA016")
{
    private const string Closed = """{ "availabilityZone": "eu-central-1a", "tags": { "kubernetes.io/role/cni": "0" } }""";

    private static Declared Group => Make(ResourceTypes.NodeGroup, """{ "subnetIds": [{ "$computed": ["aws:ec2/subnet:Subnet::private"] }] }""");

    private static Declared Private => Make(ResourceTypes.Subnet, Closed, "private");

    private static Declared Pods => Make(ResourceTypes.Subnet, Closed.Replace("\"0\"", "\"1\"", StringComparison.Ordinal), "pods");

    private protected override Declared[] Good => [Group, Private, Pods, Cni("v1.22.1-eksbuild.1")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Group, Private, Cni("v1.22.4-eksbuild.3")],
            "SCA016 prod/eks.NodeGroup/one/subnetIds: found no subnet tagged kubernetes.io/role/cni: 1 in the zone of ec2.Subnet/private; add one"),
        ([Group, Private, Make(ResourceTypes.Subnet, """{ "availabilityZone": "eu-central-1b", "tags": { "kubernetes.io/role/cni": "1" } }""", "pods"), Cni("v1.22.4-eksbuild.3")],
            "SCA016 prod/eks.NodeGroup/one/subnetIds: found no subnet tagged kubernetes.io/role/cni: 1 in the zone of ec2.Subnet/private; add one"),
        (
        [
            Make(ResourceTypes.NodeGroup, """{ "subnetIds": [{ "$computed": ["aws:ec2/subnet:Subnet::private"] }, { "$computed": ["aws:ec2/subnet:Subnet::another"] }] }"""),
            Private, Make(ResourceTypes.Subnet, Closed.Replace("1a", "1b", StringComparison.Ordinal), "another"),
        ],
            "SCA016 prod/eks.NodeGroup/one/subnetIds: found no subnet tagged kubernetes.io/role/cni: 1 in the zone of ec2.Subnet/another, ec2.Subnet/private; add one"),
        ([Group, Private, Pods, Cni("v1.21.2-eksbuild.1")],
            "SCA016 prod/eks.NodeGroup/one/subnetIds: found subnets tagged kubernetes.io/role/cni: 0 under vpc-cni v1.21.2-eksbuild.1; use a release with vpc-cni 1.22.1 or later"),
    ];

    private protected override Declared[]? Other => [Group, Make(ResourceTypes.Subnet, """{ "availabilityZone": "eu-central-1a" }""", "private")];

    private static Declared Cni(string build) => Make(ResourceTypes.AddOn, $$"""{ "addonName": "vpc-cni", "addonVersion": "{{build}}" }""");
}
