using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Values;

public sealed class KubernetesVersionTests
{
    [Theory]
    [InlineData("1.10", 10)]
    [InlineData("1.30", 30)]
    [InlineData("1.36", 36)]
    [InlineData("1.99", 99)]
    public void KubernetesVersion_OfAMinor_ReadsBack(string text, int minor)
    {
        var version = Value.Parse<KubernetesVersion>(text);

        Assert.Equal((text, minor), (version.ToString(), version.Minor));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.3")]
    [InlineData("1.09")]
    [InlineData("1.100")]
    [InlineData("2.30")]
    [InlineData("v1.30")]
    [InlineData("1.30.1")]
    [InlineData("1.30 ")]
    [InlineData("1.30\n")]
    [InlineData("1.٣٠")]
    public void KubernetesVersion_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<KubernetesVersion>(text));

        Assert.Equal($"found \"{text}\"; write a Kubernetes minor version such as \"1.34\", in quotes", exception.Message);
    }
}
