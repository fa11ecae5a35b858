using System.Xml.Linq;

namespace Infra.Cli.Picture;

/// <summary>The shapes that pictures are made of.</summary>
internal static class Shape
{
    internal static XNamespace Svg { get; } = "http://www.w3.org/2000/svg";

    /// <summary>An element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes in their order; one without a value is left out.</param>
    /// <param name="content">Elements and text.</param>
    internal static XElement Of(string name, (string Name, object? Value)[] attributes, params object?[] content) =>
        new(Svg + name, attributes.Where(attribute => attribute.Value is not null).Select(attribute => new XAttribute(attribute.Name, attribute.Value!)), content);

    internal static XElement Title(string text) => Of("title", [], text);

    internal static XElement Box(int x, int y, int width, int height, string style, int radius = 5) =>
        Of("rect", [("class", style), ("x", x), ("y", y), ("width", width), ("height", height), ("rx", radius > 0 ? radius : null)]);

    /// <summary>A line of text.</summary>
    /// <param name="x">Where it begins.</param>
    /// <param name="y">Where its letters stand.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="text">What is shown of it.</param>
    /// <param name="whole">All of it.</param>
    internal static XElement Text(int x, int y, TextStyle style, string text, string? whole = null) =>
        Of("text", [("class", style.Class), ("x", x), ("y", y)], whole is null || whole == text ? null : Title(whole), text);

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
            Of("path", [("class", "pic-line"), ("d", $"M{x} {from}V{back}")]),
            Of("path", [("class", "pic-point"), ("d", $"M{x - 5} {back}L{x + 5} {back}L{x} {to}Z")]),
        ];
    }
}
