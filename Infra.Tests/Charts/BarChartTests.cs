using System.Globalization;
using Infra.Cli.Charts;

namespace Infra.Tests.Charts;

public sealed class BarChartTests
{
    [Theory]
    [InlineData(0, "0 1 USD", 0)]
    [InlineData(0.3, "0 1 USD", 300)]
    [InlineData(8_233.54, "0 2,000 4,000 6,000 8,000 10,000 USD", 823)]
    [InlineData(10_000, "0 2,000 4,000 6,000 8,000 10,000 USD", 1_000)]
    [InlineData(130, "0 50 100 150 USD", 866)]
    public void Bars_OfAValue_AreOnAScaleOfRoundSteps(decimal value, string ticks, int width)
    {
        var chart = BarChart.Draw("a", "b", "USD", [], [new ChartBar("c", "d", value, value, "e")]);

        var texts = chart.Elements().Where(shape => shape.Name.LocalName == "text").Select(text => text.Value).Skip(2).ToList();
        var bar = chart.Elements().SingleOrDefault(shape => shape.Attribute("class")?.Value == "chart-least");
        Assert.Equal(ticks.Split(' ')[0], texts[0]);
        Assert.Equal(ticks, string.Join(' ', value < 1 ? [texts[0], texts[^1]] : texts));
        Assert.Equal(width, bar is null ? 0 : int.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Label_ThatIsTooLong_IsCutBeforeTheValue()
    {
        var chart = BarChart.Draw("a", "b", "USD", [], [new ChartBar(new string('w', 200), "at least 1,000.00", 1, 1, "e")]);

        var label = chart.Elements().Where(shape => shape.Name.LocalName == "text").ElementAt(1).Value;
        Assert.InRange(label.Length, 80, 125);
        Assert.EndsWith("w…: at least 1,000.00", label, StringComparison.Ordinal);
    }
}
