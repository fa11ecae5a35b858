using Infra.Cli.Export.Terraform;

namespace Infra.Tests.Export.Terraform;

public sealed class PropertyNameTests
{
    [Theory]
    [InlineData("cidrBlock", "cidr_block")]
    [InlineData("serviceIpv4Cidr", "service_ipv4_cidr")]
    [InlineData("taints", "taint")]
    [InlineData("encryptionConfigurations", "encryption_configuration")]
    [InlineData("certificateAuthority", "certificate_authority")]
    [InlineData("policies", "policy")]
    [InlineData("instanceAlias", "instance_aliases")]
    public void Find_OfAPropertyOfPulumi_IsTheOneOfTerraform(string property, string name) =>
        Assert.Equal(name == "instance_aliases" ? null : name, PropertyName.Find(property, known => known == name));

    [Theory]
    [InlineData("subnetIds", new[] { "subnet_ids", "subnet_id" }, "subnet_ids")]
    [InlineData("tag", new[] { "tags", "tag" }, "tag")]
    public void Find_OfSeveral_IsTheOneThatIsWrittenTheSame(string property, string[] names, string expected) =>
        Assert.Equal(expected, PropertyName.Find(property, names.Contains));

    [Theory]
    [InlineData("aws_eks_node_group", "resources[0].autoscalingGroups[0].name", ".resources[0].autoscaling_groups[0].name")]
    [InlineData("aws_eks_cluster", "certificateAuthority.data", ".certificate_authority[0].data")]
    [InlineData("aws_eks_node_group", "scalingConfig.desiredSize", ".scaling_config[0].desired_size")]
    [InlineData("aws_vpc", "id", ".id")]
    [InlineData("aws_vpc", "warpDrive", null)]
    [InlineData("aws_vpc", "cidrBlock.nothing", null)]
    [InlineData("aws_eks_node_group", "taints[0].key", null)]
    [InlineData("aws_eks_node_group", "subnetIds[0]", null)]
    public void Path_OfAProperty_IsItsPlaceInTheSchema(string type, string property, string? path) =>
        Assert.Equal(path, ReferenceExpression.Path(ProviderFacts.Aws.Resources[type], property));
}
