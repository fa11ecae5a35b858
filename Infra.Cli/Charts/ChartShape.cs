using System.Xml.Linq;
using Infra.Cli.Picture;

namespace Infra.Cli.Charts;

/// <summary>What charts have in common.</summary>
internal static class ChartShape
{
    /// <summary>The SVG of a chart on a page, which has the colours.</summary>
    /// <param name="id">What the anchors of title and text begin with.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="text">The same in words.</param>
    /// <param name="size">Width and height.</param>
    /// <param name="content">The shapes.</param>
    internal static XElement Frame(string id, string title, string text, (int Width, int Height) size, params object?[] content) => Shape.Of(
        "svg",
        [("class", "chart"), ("viewBox", $"0 0 {size.Width} {size.Height}"), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-text")],
        Shape.Of("title", [("id", $"{id}-title")], title),
        Shape.Of("desc", [("id", $"{id}-text")], text),
        content);

    internal static XElement Text(int x, int y, string text, params object?[] attributes) =>
        Shape.Of("text", [("x", x), ("y", y)], attributes, text);

    internal static XElement Line(int x1, int y1, int x2, int y2, string style) => Shape.Of("line", [("class", style), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)]);

    internal static XAttribute Anchor(string place) => new("text-anchor", place);

    internal static XAttribute Style(string name) => new("class", name);
}
