using Infra.Model.Values;

namespace Infra.Tests.Values;

public sealed class PoolNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("dev")]
    [InlineData("eu-2")]
    [InlineData("a--b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    public void PoolName_OfLettersDigitsAndHyphens_ReadsBack(string text) => Assert.Equal(text, Value.Parse<PoolName>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1dev")]
    [InlineData("-dev")]
    [InlineData("dev-")]
    [InlineData("Dev")]
    [InlineData("de_v")]
    [InlineData("de.v")]
    [InlineData("dev ")]
    [InlineData("dev\n")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaa-")]
    public void PoolName_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<PoolName>(text));

        Assert.Equal(
            $"found \"{text}\"; write a name of at most 20 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen",
            exception.Message);
    }
}
