using System.Xml.Linq;

namespace Infra.Cli.Picture;

/// <summary>The shapes that pictures are made of.</summary>
internal static class Shape
{
    internal static XNamespace Svg { get; } = "http://www.w3.org/2000/svg";

    internal static XElement Box(int x, int y, int width, int height, string style, int radius = 5) => new(
        Svg + "rect",
        new XAttribute("class", style),
        new XAttribute("x", x),
        new XAttribute("y", y),
        new XAttribute("width", width),
        new XAttribute("height", height),
        radius > 0 ? new XAttribute("rx", radius) : null);

    /// <summary>A line of text.</summary>
    /// <param name="x">Where it begins.</param>
    /// <param name="y">Where its letters stand.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="text">What is shown of it.</param>
    /// <param name="whole">All of it.</param>
    internal static XElement Text(int x, int y, TextStyle style, string text, string? whole = null) => new(
        Svg + "text",
        new XAttribute("class", style.Class),
        new XAttribute("x", x),
        new XAttribute("y", y),
        whole is null || whole == text ? null : new XElement(Svg + "title", whole),
        text);

    /// <summary>A line of text that ends at a place.</summary>
    /// <param name="x">Where it ends.</param>
    /// <param name="y">Where its letters stand.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="text">The text.</param>
    internal static XElement TextAtEnd(int x, int y, TextStyle style, string text)
    {
        var element = Text(x, y, style, text);
        element.Add(new XAttribute("text-anchor", "end"));
        return element;
    }

    /// <summary>An arrow straight up or down.</summary>
    /// <param name="x">Where.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where its point is.</param>
    internal static IEnumerable<XElement> Arrow(int x, int from, int to)
    {
        var back = to > from ? to - 8 : to + 8;
        return
        [
            new XElement(Svg + "path", new XAttribute("class", "pic-line"), new XAttribute("d", $"M{x} {from}V{back}")),
            new XElement(Svg + "path", new XAttribute("class", "pic-point"), new XAttribute("d", $"M{x - 5} {back}L{x + 5} {back}L{x} {to}Z")),
        ];
    }
}
