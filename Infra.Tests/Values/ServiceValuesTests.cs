using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Values;

/// <summary>The values that services are written with.</summary>
public sealed class ServiceValuesTests
{
    private const string Digest = "@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Theory]
    [InlineData("api", true)]
    [InlineData("a-very-long-name-of-30-letters", true)]
    [InlineData("a-very-long-name-of-31-letters1", false)]
    [InlineData("1api", false)]
    [InlineData("api-", false)]
    [InlineData("api\n", false)]
    public void ServiceName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ServiceName.TryParse(text, out _));

    [Theory]
    [InlineData("orders", null, "orders")]
    [InlineData("shop/orders", "shop", "orders")]
    public void ServiceReference_OfAService_TellsItsNamespace(string text, string? space, string name)
    {
        var reference = Value.Parse<ServiceReference>(text);

        Assert.Equal((space, name, text), (reference.Namespace, reference.Name, reference.ToString()));
    }

    [Theory]
    [InlineData("a/b/c")]
    [InlineData("/orders")]
    [InlineData("shop/")]
    public void ServiceReference_OfAnythingElse_IsRefused(string text) => Assert.False(ServiceReference.TryParse(text, out _));

    [Theory]
    [InlineData("shop/api", true)]
    [InlineData("registry.k8s.io/pause", true)]
    [InlineData("localhost:5000/a/b_c", true)]
    [InlineData("shop/api:1.0", false)]
    [InlineData("Shop/api", false)]
    [InlineData("shop//api", false)]
    public void PinnedImage_OfARepository_IsReadOrRefused(string repository, bool isGood)
    {
        Assert.Equal(isGood, PinnedImage.TryParse(repository + Digest, out var image));
        if (isGood) Assert.Equal((repository, Digest[1..]), (image!.Repository, image.Digest));
    }

    [Theory]
    [InlineData("shop/api")]
    [InlineData("shop/api:latest")]
    [InlineData("shop/api@sha256:9f86")]
    [InlineData("shop/api@sha256:9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08")]
    public void PinnedImage_WithoutADigest_IsRefused(string text) => Assert.False(PinnedImage.TryParse(text, out _));

    [Theory]
    [InlineData("api.example.com", true)]
    [InlineData("a.b-c.de", true)]
    [InlineData("example", false)]
    [InlineData("API.example.com", false)]
    [InlineData("-a.example.com", false)]
    [InlineData("*.example.com", false)]
    public void HostName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, HostName.TryParse(text, out _));

    [Fact]
    public void HostName_OfMoreThan128Characters_IsRefused()
    {
        Assert.True(HostName.TryParse(string.Concat(Enumerable.Repeat("a.", 63)) + "de", out _));
        Assert.False(HostName.TryParse(string.Concat(Enumerable.Repeat("a.", 63)) + "def", out _));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/orders", true)]
    [InlineData("/orders/v2.1", true)]
    [InlineData("/a/b/c", false)]
    [InlineData("/orders/", false)]
    [InlineData("orders", false)]
    [InlineData("/orders*", false)]
    [InlineData("/orders?a=b", false)]
    public void HttpPath_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, HttpPath.TryParse(text, out _));

    [Theory]
    [InlineData("LOG_LEVEL", true)]
    [InlineData("_a1", true)]
    [InlineData("1A", false)]
    [InlineData("A-B", false)]
    public void VariableName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, VariableName.TryParse(text, out _));

    [Theory]
    [InlineData("app.yaml", true)]
    [InlineData("..", false)]
    [InlineData(".hidden", false)]
    [InlineData("a/b", false)]
    public void ConfigFileName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ConfigFileName.TryParse(text, out _));

    [Theory]
    [InlineData("s3:GetObject", true)]
    [InlineData("dynamodb:Get*", true)]
    [InlineData("s3:*", false)]
    [InlineData("s3:G*", false)]
    [InlineData("*", false)]
    [InlineData("s3:Get*Object", false)]
    public void ActionName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ActionName.TryParse(text, out _));

    [Theory]
    [InlineData("arn:aws:s3:::shop-media/*", true)]
    [InlineData("arn:aws:dynamodb:eu-central-1:111111111111:table/orders", true)]
    [InlineData("arn:aws:s3:::*", false)]
    [InlineData("arn:aws:sqs:*:111111111111:orders", false)]
    [InlineData("*", false)]
    public void ResourceArn_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ResourceArn.TryParse(text, out _));

    [Fact]
    public void CertificateArn_OfACertificate_TellsItsRegion() =>
        Assert.Equal("eu-west-1", Value.Parse<CertificateArn>("arn:aws:acm:eu-west-1:111111111111:certificate/0a1b-2c").Region);

    [Theory]
    [InlineData("arn:aws:iam::111111111111:role/a")]
    [InlineData("arn:aws:acm:eu-west-1:111111111111:certificate/")]
    public void CertificateArn_OfAnythingElse_IsRefused(string text) => Assert.False(CertificateArn.TryParse(text, out _));

    [Theory]
    [InlineData("203.0.113.0/24", false)]
    [InlineData("0.0.0.0/0", false)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("::/0", true)]
    public void SourceRange_OfANetwork_TellsItsFamily(string text, bool isIpv6) =>
        Assert.Equal((isIpv6, text), (Value.Parse<SourceRange>(text).IsIpv6, $"{Value.Parse<SourceRange>(text)}"));

    [Theory]
    [InlineData("203.0.113.1/24")]
    [InlineData("203.0.113/24")]
    [InlineData("203.0.113.0")]
    [InlineData("2001:db8:0::/32")]
    [InlineData("2001:db8::1/32")]
    public void SourceRange_OfAnythingElse_IsRefused(string text) => Assert.False(SourceRange.TryParse(text, out _));

    [Theory]
    [InlineData("/var/cache", true)]
    [InlineData("/tmp", true)]
    [InlineData("/", false)]
    [InlineData("var/cache", false)]
    [InlineData("/var/cache/", false)]
    [InlineData("/var/../etc", false)]
    public void MountPath_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, MountPath.TryParse(text, out _));

    [Theory]
    [InlineData("proxy", true)]
    [InlineData("a-1", true)]
    [InlineData("Proxy", false)]
    [InlineData("a.b", false)]
    public void ContainerName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ContainerName.TryParse(text, out _));

    [Theory]
    [InlineData("db-2026-11", true)]
    [InlineData("db.v2", true)]
    [InlineData("db_2", false)]
    [InlineData("-db", false)]
    public void SecretName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, SecretName.TryParse(text, out _));
}
