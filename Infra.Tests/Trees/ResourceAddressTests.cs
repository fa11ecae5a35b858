using Infra.Model.Trees;

namespace Infra.Tests.Trees;

public sealed class ResourceAddressTests
{
    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "ec2.Vpc")]
    [InlineData("aws:eks/cluster:Cluster", "eks.Cluster")]
    [InlineData("eks:index:Cluster", "eks:Cluster")]
    [InlineData("infra:nodes:Pool", "Pool")]
    [InlineData("pulumi:providers:aws", "provider.aws")]
    [InlineData("kubernetes:storage.k8s.io/v1:StorageClass", "storage.k8s.io.StorageClass")]
    [InlineData("odd", "odd")]
    public void Short_OfAToken_IsWhatPeopleSay(string token, string name) => Assert.Equal(name, ResourceAddress.Short(token));
}
