using System.Xml.Linq;
using Infra.Cli.Charts;
using Infra.Cli.Picture;
using Infra.Model.World;

namespace Infra.Cli.Simulation;

/// <summary>Draws a simulation as SVG: load and lost requests, pods, and nodes, one below the other over the same time.</summary>
internal static class SimulationChart
{
    private const int Width = 960;
    private const int PanelHeight = 150;
    private const int Left = 60;
    private const int Right = 220;
    private const int Gap = 50;

    // Of the palette of Okabe and Ito, which people with colour blindness tell apart.
    private static readonly string[] Colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];

    /// <summary>The chart.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="result">What there was to see.</param>
    internal static string Text(EnvironmentName environment, SimulationResult result)
    {
        var samples = result.Samples;
        (string Title, (string Name, IReadOnlyList<double> Values)[] Lines)[] panels =
        [
            ("percent", [("load", [.. samples.Select(sample => sample.LoadPercent)]), ("lost requests", [.. samples.Select(sample => sample.LostPercent)])]),
            ("pods", [("wanted", [.. samples.Select(sample => (double)sample.Wanted)]), ("ready", [.. samples.Select(sample => (double)sample.Ready)]), ("waiting", [.. samples.Select(sample => (double)sample.Waiting)])]),
            ("nodes", [.. samples[0].Nodes.Keys.Select(pool => (pool, (IReadOnlyList<double>)[.. samples.Select(sample => (double)sample.Nodes[pool])]))]),
        ];
        var (height, title) = (40 + (panels.Length * (PanelHeight + Gap)), $"{environment} under load");
        return Shape.Of(
            "svg",
            [("viewBox", $"0 0 {Width} {height}"), ("role", "img"), ("font-family", "sans-serif"), ("font-size", 13)],
            Shape.Title(title),
            Shape.Of("style", [], "text{fill:#222}.axis{stroke:#888}svg{background:#fff}@media(prefers-color-scheme:dark){text{fill:#eee}svg{background:#1b1b1b}}"),
            ChartShape.Text(Left, 20, title, new XAttribute("font-weight", "bold")),
            panels.Index().Select(panel => Panel(panel.Item.Title, panel.Item.Lines, 40 + (panel.Index * (PanelHeight + Gap)), samples))).ToString() + "\n";
    }

    private static XElement Panel(string title, (string Name, IReadOnlyList<double> Values)[] lines, int top, IReadOnlyList<SimulationSample> samples)
    {
        var most = Math.Max(1, lines.Max(line => line.Values.Max()));
        var bottom = top + PanelHeight;
        return Shape.Of(
            "g",
            [],
            Line(Left, top, Left, bottom), Line(Left, bottom, Width - Right, bottom),
            Label(Left - 8, top + 12, Number(most), "end"), Label(Left - 8, bottom, "0", "end"), Label(Left + 6, top + 12, title, "start"),
            Label(Left, bottom + 18, "0 min", "start"), Label(Width - Right, bottom + 18, $"{samples[^1].Second / 60} min", "end"),
            lines.Index().Select(line => Shape.Of(
                "polyline",
                [("fill", "none"), ("stroke", Colors[line.Index % Colors.Length]), ("stroke-width", 2), ("points", string.Join(' ', line.Item.Values.Select((value, index) =>
                    $"{Number(Left + ((Width - Left - Right) * (double)samples[index].Second / Math.Max(1, samples[^1].Second)))},{Number(bottom - (PanelHeight * value / most))}")))])),
            lines.Index().Select(line =>
                Label(Width - Right + 12, top + 12 + (line.Index * 18), $"{line.Item.Name}, at most {Number(line.Item.Values.Max())}", "start", Colors[line.Index % Colors.Length])));
    }

    private static XElement Line(int x1, int y1, int x2, int y2) => ChartShape.Line(x1, y1, x2, y2, "axis");

    private static XElement Label(int x, int y, string text, string anchor, string? color = null) =>
        ChartShape.Text(x, y, text, ChartShape.Anchor(anchor), color is null ? null : new XAttribute("style", $"fill:{color}"));

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
