using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Values;

public sealed class NamespaceNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("shop")]
    [InlineData("1-shop")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void NamespaceName_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<NamespaceName>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Shop")]
    [InlineData("-shop")]
    [InlineData("shop-")]
    [InlineData("sh.op")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("shop\n")]
    public void NamespaceName_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<NamespaceName>(text));

        Assert.Equal($"found \"{text}\"; write a namespace of at most 63 lower-case letters, digits and hyphens", exception.Message);
    }
}
