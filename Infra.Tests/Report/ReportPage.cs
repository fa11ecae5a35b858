using System.Xml.Linq;

namespace Infra.Tests.Report;

/// <summary>A report as a tree.</summary>
internal static class ReportPage
{
    /// <summary>Reads a page, which is XML as well but for its first line.</summary>
    /// <param name="page">The page.</param>
    internal static XElement Parse(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html", page, StringComparison.Ordinal);
        return XElement.Parse(page[page.IndexOf('\n', StringComparison.Ordinal)..]);
    }

    /// <summary>The cells of a row.</summary>
    /// <param name="page">The page.</param>
    /// <param name="table">The anchor of the table.</param>
    /// <param name="first">What the row begins with.</param>
    internal static IReadOnlyList<XElement> Cells(XElement page, string table, params string[] first) =>
    [
        .. page.Descendants("table").Single(element => element.Attribute("id")!.Value == table).Descendants("tbody").Elements("tr")
            .First(row => row.Elements().Take(first.Length).Select(cell => cell.Value).SequenceEqual(first)).Elements(),
    ];

    /// <summary>The texts of a row.</summary>
    /// <param name="page">The page.</param>
    /// <param name="table">The anchor of the table.</param>
    /// <param name="first">What the row begins with.</param>
    internal static IReadOnlyList<string> Row(XElement page, string table, params string[] first) => [.. Cells(page, table, first).Select(cell => cell.Value)];

    /// <summary>The item of an environment in the list of a section.</summary>
    /// <param name="page">The page.</param>
    /// <param name="section">The anchor of the section.</param>
    /// <param name="environment">The environment.</param>
    internal static XElement Item(XElement page, string section, string environment) =>
        page.Descendants("section").Single(element => element.Attribute("id")!.Value == section).Descendants("li").Single(item => item.Value.StartsWith($"{environment}: ", StringComparison.Ordinal));

    /// <summary>The bars of a chart, each with its label, value and source.</summary>
    /// <param name="page">The page.</param>
    /// <param name="chart">The anchor of the chart.</param>
    internal static IReadOnlyList<(string Style, string Text)> Bars(XElement page, string chart) =>
    [
        .. page.Descendants().Single(element => element.Name.LocalName == "svg" && element.Attribute("aria-labelledby")?.Value == $"{chart}-title {chart}-text")
            .Elements().Where(shape => shape.Name.LocalName == "rect" && shape.HasElements).Select(shape => (shape.Attribute("class")!.Value, shape.Value)),
    ];
}
