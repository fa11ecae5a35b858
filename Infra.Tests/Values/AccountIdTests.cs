using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class AccountIdTests
{
    [Theory]
    [InlineData("111111111111")]
    [InlineData("000000000001")]
    public void AccountId_OfTwelveDigits_ReadsBack(string text) => Assert.Equal(text, Value.Parse<AccountId>(text).ToString());

    [Fact]
    public void Placeholder_OfAnAccount_HasTheFormOfOne() => Assert.Equal(AccountId.Placeholder, Value.Parse<AccountId>("000000000000"));

    [Theory]
    [InlineData("")]
    [InlineData("11111111111")]
    [InlineData("1111111111111")]
    [InlineData("11111111111a")]
    [InlineData(" 111111111111")]
    [InlineData("111111111111\n")]
    [InlineData("١١١١١١١١١١١١")]
    public void AccountId_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<AccountId>(text));

        Assert.Equal($"found \"{text}\"; write an AWS account id of 12 digits, in quotes", exception.Message);
    }
}
