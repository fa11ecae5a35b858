using System.Xml.Linq;
using Infra.Cli.Picture;

namespace Infra.Cli.Charts;

/// <summary>Bars below each other over one scale from 0, as SVG in the colours of the page. Label and value stand above each bar, at its beginning, so that a narrow screen shows them.</summary>
internal static class BarChart
{
    private const int Width = 1000;
    private const int TitleHeight = 24;
    private const int LegendHeight = 28;
    private const int RowHeight = 44;
    private const int BarHeight = 14;
    private const int AxisHeight = 26;
    private const int Steps = 5;

    // The font of the page is 13 high in a chart.
    private static readonly TextStyle Letters = new("chart-label", 13, 18, 62);

    /// <summary>Draws a chart.</summary>
    /// <param name="id">What its anchors begin with.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">The unit of the scale.</param>
    /// <param name="legend">What the styles <c>least</c>, <c>most</c>, <c>full</c> and <c>bound</c> mean, as far as they occur.</param>
    /// <param name="bars">The bars.</param>
    /// <param name="scale">Up to where the scale goes at least.</param>
    internal static XElement Draw(string id, string title, string unit, IReadOnlyList<(string Style, string Text)> legend, IReadOnlyList<ChartBar> bars, decimal scale = 1)
    {
        var longest = bars.Select(bar => Math.Max(bar.Most, bar.Bound ?? 0)).Append(scale).Max();
        var step = Step(longest);
        var end = step * Math.Ceiling(longest / step);
        var top = TitleHeight + LegendHeight;
        var axis = top + (bars.Count * RowHeight);
        return ChartShape.Frame(
            id,
            title,
            string.Join(" ", bars.Select(bar => $"{bar.Label}: {bar.Value}.")),
            (Width, axis + AxisHeight),
            ChartShape.Text(0, 16, title, ChartShape.Style("chart-title")),
            Legend(legend),
            bars.Index().SelectMany(item => Row(item.Item, top + (item.Index * RowHeight), end)),
            Enumerable.Range(0, (int)(end / step) + 1).SelectMany(index => Tick(index * step, end, axis, unit)));
    }

    private static IEnumerable<XElement> Legend(IEnumerable<(string Style, string Text)> legend)
    {
        var x = 0;
        foreach (var (style, text) in legend)
        {
            yield return Shape.Box(x, TitleHeight + 4, 12, 12, $"chart-{style}", radius: 0);
            yield return ChartShape.Text(x + 18, TitleHeight + 15, text, ChartShape.Style(Letters.Class));
            x += 18 + Letters.Width(text) + 24;
        }
    }

    private static IEnumerable<XElement> Row(ChartBar bar, int y, decimal end)
    {
        var top = y + 22;
        yield return ChartShape.Text(0, y + 16, $"{Letters.Fit(bar.Label, Width - Letters.Width($": {bar.Value}"))}: {bar.Value}", ChartShape.Style(Letters.Class));
        yield return Hovered(0, Width, "track");
        if (bar.Most > bar.Least) yield return Hovered(X(bar.Least), X(bar.Most) - X(bar.Least), "most");
        if (bar.Least > 0) yield return Hovered(0, X(bar.Least), bar.IsFull ? "full" : "least");
        if (bar.Bound is { } bound) yield return Shape.Box(Math.Min(Width - 3, X(bound)), top - 3, 3, BarHeight + 6, "chart-bound", radius: 0);

        int X(decimal value) => (int)(Width * Math.Min(value, end) / end);

        XElement Hovered(int x, int width, string style)
        {
            var box = Shape.Box(x, top, Math.Max(1, width), BarHeight, $"chart-{style}", radius: 0);
            box.Add(Shape.Title($"{bar.Label}: {bar.Value}. From: {bar.Source}."));
            return box;
        }
    }

    private static IEnumerable<XElement> Tick(decimal value, decimal end, int y, string unit)
    {
        var x = (int)(Width * value / end);
        var isLast = value == end;
        yield return ChartShape.Line(x, y, x, y + 6, "chart-tick");
        yield return ChartShape.Text(
            x, y + 20, $"{value.ToString("#,##0.###", CultureInfo.InvariantCulture)}{(isLast ? $" {unit}" : "")}", ChartShape.Style(Letters.Class), ChartShape.Anchor(value == 0 ? "start" : isLast ? "end" : "middle"));
    }

    // 1, 2 or 5 times a power of ten.
    private static decimal Step(decimal longest)
    {
        var power = 0.001m;
        while (power * 10 * Steps <= longest) power *= 10;
        return ((decimal[])[1, 2, 5, 10]).Select(times => times * power).First(step => step * Steps >= longest);
    }
}
