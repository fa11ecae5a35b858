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
    internal static XElement Frame(string id, string title, string text, (int Width, int Height) size, params object?[] content) => new(
        Shape.Svg + "svg",
        new XAttribute("class", "chart"),
        new XAttribute("viewBox", $"0 0 {size.Width} {size.Height}"),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", $"{id}-title {id}-text"),
        new XElement(Shape.Svg + "title", new XAttribute("id", $"{id}-title"), title),
        new XElement(Shape.Svg + "desc", new XAttribute("id", $"{id}-text"), text),
        content);

    internal static XElement Text(int x, int y, string text, params object?[] attributes) =>
        new(Shape.Svg + "text", new XAttribute("x", x), new XAttribute("y", y), attributes, text);

    internal static XElement Line(int x1, int y1, int x2, int y2, string style) => new(
        Shape.Svg + "line", new XAttribute("class", style), new XAttribute("x1", x1), new XAttribute("y1", y1), new XAttribute("x2", x2), new XAttribute("y2", y2));

    internal static XAttribute Anchor(string place) => new("text-anchor", place);

    internal static XAttribute Style(string name) => new("class", name);
}
