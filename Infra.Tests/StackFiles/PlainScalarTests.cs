using Infra.Cli.StackFiles;

namespace Infra.Tests.StackFiles;

public sealed class PlainScalarTests
{
    [Theory]
    [InlineData("eu-central-1")]
    [InlineData("2026-08")]
    [InlineData("2026-08.2")]
    [InlineData("10.10.0.0/16")]
    [InlineData("1.2.3")]
    [InlineData("1:30")]
    [InlineData("m7g.large")]
    [InlineData("nope")]
    [InlineData("0xyz")]
    [InlineData("1e")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("_1")]
    [InlineData("truE")]
    [InlineData("nuLL")]
    public void Value_WithoutQuotes_IsText(string text) => Assert.Equal(PlainMeaning.Text, PlainScalar.MeaningOf(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("450")]
    [InlineData("111111111111")]
    [InlineData("1.30")]
    [InlineData("1e3")]
    [InlineData("1.5E-7")]
    public void Value_WithoutQuotes_IsANumber(string text) => Assert.Equal(PlainMeaning.Number, PlainScalar.MeaningOf(text));

    [Theory]
    [InlineData("0x10")]
    [InlineData("0XFF")]
    [InlineData("0o17")]
    [InlineData("0b11")]
    [InlineData("-0b11")]
    [InlineData("017")]
    [InlineData("012345678901")]
    [InlineData("089")]
    [InlineData("1_000")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1e400")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    public void Value_WithoutQuotes_IsAnOddNumber(string text) => Assert.Equal(PlainMeaning.OddNumber, PlainScalar.MeaningOf(text));

    [Theory]
    [InlineData("2026-08-01")]
    [InlineData("2026-8-1")]
    [InlineData("2026-08-01T10:00:00Z")]
    [InlineData("2026-08-01t10:00:00.5+02:00")]
    [InlineData("2026-08-01 10:00:00")]
    public void Value_WithoutQuotes_IsADate(string text) => Assert.Equal(PlainMeaning.Date, PlainScalar.MeaningOf(text));

    [Theory]
    [InlineData("y")]
    [InlineData("No")]
    [InlineData("on")]
    [InlineData("OFF")]
    public void Value_WithoutQuotes_IsAnOldBoolean(string text) => Assert.Equal(PlainMeaning.OldBoolean, PlainScalar.MeaningOf(text));

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("Null")]
    public void Value_WithoutQuotes_IsNull(string text) => Assert.Equal(PlainMeaning.Null, PlainScalar.MeaningOf(text));

    [Theory]
    [InlineData("true")]
    [InlineData("FALSE")]
    public void Value_WithoutQuotes_IsABoolean(string text) => Assert.Equal(PlainMeaning.Boolean, PlainScalar.MeaningOf(text));
}
