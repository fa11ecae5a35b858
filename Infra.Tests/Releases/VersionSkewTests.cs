using Infra.Model.Releases;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Releases;

public sealed class VersionSkewTests
{
    [Theory]
    [InlineData("1.36", true)]
    [InlineData("1.35", true)]
    [InlineData("1.33", true)]
    [InlineData("1.37", false)]
    [InlineData("1.32", false)]
    public void Server_OfAVersion_IsAllowedUpToThreeMinorsBehindTheControlPlane(string server, bool allowed) =>
        Assert.Equal(allowed, VersionSkew.Allows(Value.Parse<KubernetesVersion>(server), Value.Parse<KubernetesVersion>("1.36")));

    [Fact]
    public void OldestServer_OfAControlPlane_IsAllowed()
    {
        var controlPlane = Value.Parse<KubernetesVersion>("1.36");
        var oldest = VersionSkew.Oldest(controlPlane);

        Assert.Equal(33, oldest);
        Assert.True(VersionSkew.Allows(Value.Parse<KubernetesVersion>($"1.{oldest}"), controlPlane));
    }
}
