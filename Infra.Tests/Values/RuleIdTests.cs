using Infra.Model.Values;

namespace Infra.Tests.Values;

public sealed class RuleIdTests
{
    [Theory]
    [InlineData("IMM001")]
    [InlineData("ENV999")]
    public void RuleId_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<RuleId>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("imm001")]
    [InlineData("IMM01")]
    [InlineData("IMM0001")]
    [InlineData("IMMM01")]
    [InlineData("IMM001\n")]
    [InlineData(" IMM001")]
    public void RuleId_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<RuleId>(text));

        Assert.Equal($"found \"{text}\"; write a rule's id such as \"IMM007\"", exception.Message);
    }
}
