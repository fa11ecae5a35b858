using System.Xml;
using System.Xml.Linq;

namespace Infra.Cli.Report;

/// <summary>Builds HTML from elements and text; only this class turns it into bytes, so that no value becomes markup.</summary>
internal static class Html
{
    // https://html.spec.whatwg.org/multipage/syntax.html#void-elements (from general knowledge, unverified)
    private static readonly HashSet<string> Void = ["meta", "link", "br", "hr", "img", "input"];

    /// <summary>An element.</summary>
    /// <param name="name">Its name, in a form such as <c>p.source</c> with a class.</param>
    /// <param name="content">Attributes, elements and text.</param>
    internal static XElement Of(string name, params object?[] content)
    {
        var parts = name.Split('.', 2);
        return new XElement(parts[0], parts.Length > 1 ? new XAttribute("class", parts[1]) : null, content);
    }

    internal static XAttribute Attribute(string name, object value) => new(name, value);

    /// <summary>Text that a browser must read as it is: a script or a style sheet of this program, never a user's.</summary>
    /// <param name="name">The element.</param>
    /// <param name="text">The text, in a language whose comments are between slash and star.</param>
    internal static XElement Raw(string name, string text) => new(name, new XText("/*"), new XCData($"*/\n{text}/*"), new XText("*/"));

    /// <summary>The bytes of a page.</summary>
    /// <param name="page">The element <c>html</c>.</param>
    internal static string Write(XElement page)
    {
        Clean(page);
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("<!DOCTYPE html>");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
            page.Save(writer);
        return $"{text}\n";
    }

    // HTML knows no empty tags but a few, and XML no control characters.
    private static void Clean(XElement page)
    {
        foreach (var element in page.DescendantsAndSelf().Where(element => element.IsEmpty && element.Name.Namespace == XNamespace.None && !Void.Contains(element.Name.LocalName)))
            element.Value = "";
        foreach (var text in page.DescendantNodes().OfType<XText>().Where(text => !text.Value.All(IsPrintable))) text.Value = Printable(text.Value);
        foreach (var attribute in page.DescendantsAndSelf().Attributes().Where(attribute => !attribute.Value.All(IsPrintable))) attribute.Value = Printable(attribute.Value);
    }

    private static bool IsPrintable(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);

    private static string Printable(string text) => string.Concat(text.Select(character => IsPrintable(character) ? character : '\uFFFD'));
}
