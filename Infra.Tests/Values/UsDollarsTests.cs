using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class UsDollarsTests
{
    [Theory]
    [InlineData("0.0978")]
    [InlineData("0")]
    [InlineData("1.00")]
    [InlineData("999999999.000000000001")]
    public void Price_InDollars_IsPrintedAsItWasRead(string text) => Assert.Equal(text, $"{Value.Parse<UsDollars>(text)}");

    [Theory]
    [InlineData("")]
    [InlineData("$1")]
    [InlineData("-1")]
    [InlineData("1,5")]
    [InlineData("1.")]
    [InlineData("1e3")]
    [InlineData("1000000000")]
    public void Price_OfAnotherForm_IsRefused(string text) => Assert.False(UsDollars.TryParse(text, out _));

    [Fact]
    public void Amount_OfAPrice_IsExact() => Assert.Equal(0.0978m, Value.Parse<UsDollars>("0.0978").Amount);
}
