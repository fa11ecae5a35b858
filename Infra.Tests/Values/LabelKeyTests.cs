using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Values;

public sealed class LabelKeyTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("purpose")]
    [InlineData("example.com/purpose")]
    [InlineData("Example_1.x-y")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("a.b/ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc")]
    public void LabelKey_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<LabelKey>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("example.com/")]
    [InlineData("a/b/c")]
    [InlineData("Example.com/a")]
    [InlineData("a b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("a.b/cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc")]
    [InlineData("a\n")]
    public void LabelKey_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<LabelKey>(text));

        Assert.Equal($"found \"{text}\"; write a label key such as \"example.com/purpose\", of at most 63 characters", exception.Message);
    }
}
