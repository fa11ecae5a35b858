using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Values;

/// <summary>The values that add-ons, charts, endpoints and extensions are written with.</summary>
public sealed class PieceValuesTests
{
    [Theory]
    [InlineData("v2.0.0-eksbuild.1", true)]
    [InlineData("v1.2.3-rc.1-eksbuild.12", true)]
    [InlineData("2.0.0-eksbuild.1", false)]
    [InlineData("v2.0.0", false)]
    [InlineData("v2.0-eksbuild.1", false)]
    [InlineData("latest", false)]
    public void AddOnVersion_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, AddOnVersion.TryParse(text, out _));

    [Theory]
    [InlineData("kubecost_kubecost", true)]
    [InlineData("Amazon-cloudwatch", false)]
    [InlineData("-agent", false)]
    public void AddOnName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, AddOnName.TryParse(text, out _));

    [Theory]
    [InlineData("1.19.0", true)]
    [InlineData("v1.19.0-rc.1", true)]
    [InlineData("1.19", false)]
    [InlineData("^1.19.0", false)]
    [InlineData("1.x.0", false)]
    public void ChartVersion_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ChartVersion.TryParse(text, out _));

    [Theory]
    [InlineData("https://charts.example.com", true)]
    [InlineData("https://charts.example.com:8443/a/b_c/", true)]
    [InlineData("oci://registry.example.com/charts", true)]
    [InlineData("http://charts.example.com", false)]
    [InlineData("https://user:word@charts.example.com", false)]
    [InlineData("file:///charts", false)]
    public void ChartRepository_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ChartRepository.TryParse(text, out _));

    [Theory]
    [InlineData("external-dns", true)]
    [InlineData("a2345678901234567890123456789012345678901234567890123", true)]
    [InlineData("a23456789012345678901234567890123456789012345678901234", false)]
    [InlineData("External", false)]
    [InlineData("a-", false)]
    public void ChartName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ChartName.TryParse(text, out _));

    [Theory]
    [InlineData("secretsmanager", true)]
    [InlineData("ecr.api", true)]
    [InlineData("com.amazonaws.eu-central-1.sqs.", false)]
    [InlineData("SQS", false)]
    public void EndpointService_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, EndpointService.TryParse(text, out _));

    [Theory]
    [InlineData("ebs-csi-controller-sa", true)]
    [InlineData("a.b", true)]
    [InlineData("Agent", false)]
    [InlineData(".agent", false)]
    public void ServiceAccountName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ServiceAccountName.TryParse(text, out _));

    [Theory]
    [InlineData("orders", true)]
    [InlineData("a-name-of-30-letters-and-digits", false)]
    [InlineData("1st", false)]
    public void ExtensionName_OfAText_IsReadOrRefused(string text, bool isGood) => Assert.Equal(isGood, ExtensionName.TryParse(text, out _));

    [Theory]
    [InlineData("""{ "b": { "c": [1, "x", true] }, "a": 2.50 }""", """{"b":{"c":[1,"x",true]},"a":2.50}""")]
    [InlineData("{}", "{}")]
    public void FreeMap_OfAMap_KeepsItAsItIsWritten(string json, string kept) => Assert.Equal(kept, $"{Value.Parse<FreeMap>(json)}");

    [Theory]
    [InlineData("""{ "a": null }""")]
    [InlineData("""{ "a": [{ "b": null }] }""")]
    [InlineData("""{ "a": 1, "a": 2 }""")]
    [InlineData("""{ "a": { "b": 1, "b": 2 } }""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("a: 1")]
    public void FreeMap_OfAnythingElse_IsRefused(string json) => Assert.False(FreeMap.TryParse(json, out _));
}
