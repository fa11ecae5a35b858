using System.Xml.Linq;
using Infra.Cli.Charts;
using Infra.Cli.Picture;

namespace Infra.Cli.Report;

/// <summary>A time line of ends of support, as SVG in the colours of the page.</summary>
internal static class SupportChart
{
    private const int Width = 1000;
    private const int Labels = 130;
    // A line of words and, below it, the bar.
    private const int RowHeight = 48;
    private const int BarTop = 26;
    private const int BarHeight = 14;
    private const int Top = 44;

    /// <summary>One bar of the time line.</summary>
    /// <param name="Label">What ends.</param>
    /// <param name="End">The last day.</param>
    /// <param name="Note">Whom it concerns.</param>
    /// <param name="IsUsed">Whether it concerns anybody.</param>
    internal sealed record Bar(string Label, DateOnly End, string Note, bool IsUsed);

    /// <summary>Draws a time line.</summary>
    /// <param name="id">The anchor.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="asOf">The day that is marked.</param>
    /// <param name="bars">What ends when.</param>
    internal static XElement Draw(string id, string title, DateOnly asOf, IReadOnlyList<Bar> bars)
    {
        var (from, to) = (FirstOfMonth(asOf).AddMonths(-2), FirstOfMonth(bars.Max(bar => bar.End > asOf ? bar.End : asOf)).AddMonths(2));
        var height = Top + (bars.Count * RowHeight) + 8;

        return ChartShape.Frame(
            id,
            title,
            string.Join(" ", bars.Select(bar => $"{bar.Label} to {Day(bar.End)}: {bar.Note}.")),
            (Width, height),
            Quarters(from, to).SelectMany(day => Mark(X(day), height, "chart-tick", day.ToString("yyyy-MM", CultureInfo.InvariantCulture))),
            bars.Index().Select(item => Box(item.Item, Top + (item.Index * RowHeight))),
            Mark(X(asOf), height, "chart-today", $"{Day(asOf)}"),
            bars.Index().SelectMany(item => Words(item.Item, Top + (item.Index * RowHeight))));

        int X(DateOnly day) => Labels + (Math.Clamp(day.DayNumber - from.DayNumber, 0, to.DayNumber - from.DayNumber) * (Width - Labels) / (to.DayNumber - from.DayNumber));

        XElement Box(Bar bar, int y)
        {
            var box = Shape.Box(Labels, y + BarTop, Math.Max(2, X(bar.End) - Labels), BarHeight, bar.End < asOf ? "chart-over" : bar.IsUsed ? "chart-used" : "chart-unused", radius: 0);
            box.Add(Shape.Title($"{bar.Label}: standard support to {Day(bar.End)}"));
            return box;
        }
    }

    private static IEnumerable<XElement> Words(Bar bar, int y) =>
        [Text(0, y + 20, bar.Label, "chart-label"), Text(Labels, y + 20, $"to {Day(bar.End)}: {bar.Note}", "chart-note")];

    private static IEnumerable<XElement> Mark(int x, int height, string style, string text) =>
    [
        ChartShape.Line(x, style == "chart-today" ? 16 : Top - 6, x, height, style),
        Text(Math.Min(x, Width - 70), style == "chart-today" ? 12 : Top - 8, style == "chart-today" ? $"today, {text}" : text, "chart-label"),
    ];

    private static IEnumerable<DateOnly> Quarters(DateOnly from, DateOnly to)
    {
        for (var day = from.AddMonths((3 - ((from.Month - 1) % 3)) % 3); day < to; day = day.AddMonths(3)) yield return day;
    }

    private static XElement Text(int x, int y, string text, string style) => ChartShape.Text(x, y, text, ChartShape.Style(style));

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
