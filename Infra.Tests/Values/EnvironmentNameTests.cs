using Infra.Model.Values;

namespace Infra.Tests.Values;

public sealed class EnvironmentNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("dev")]
    [InlineData("eu-2")]
    [InlineData("a--b")]
    [InlineData("aaaaaaaaaaaa")]
    public void EnvironmentName_OfLettersDigitsAndHyphens_ReadsBack(string text) => Assert.Equal(text, Value.Parse<EnvironmentName>(text).ToString());

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
    [InlineData("aaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaa-")]
    public void EnvironmentName_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<EnvironmentName>(text));

        Assert.Equal(
            $"found \"{text}\"; write a name of at most 12 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen",
            exception.Message);
    }
}
