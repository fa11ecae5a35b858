using Infra.Model.Values;

namespace Infra.Tests.Values;

public sealed class DayTests
{
    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("2028-02-29")]
    public void Day_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<Day>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-2-1")]
    [InlineData("31.12.2026")]
    [InlineData("2026-12-31T00:00")]
    [InlineData("2026-12-31\n")]
    public void Day_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<Day>(text));

        Assert.Equal($"found \"{text}\"; write a day such as \"2026-12-31\", in quotes", exception.Message);
    }

    [Fact]
    public void Date_OfADay_IsThatOfTheCalendar() => Assert.Equal(new DateOnly(2026, 12, 31), Value.Parse<Day>("2026-12-31").Date);
}
