using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Values;

public sealed class LabelValueTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("A1")]
    [InlineData("1.0")]
    [InlineData("a_b-c.d")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void LabelValue_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<LabelValue>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData(".a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("a\n")]
    public void LabelValue_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<LabelValue>(text));

        Assert.Equal($"found \"{text}\"; write a label value of at most 63 letters, digits, dots, hyphens and underscores, in quotes", exception.Message);
    }
}
