using System.Xml.Linq;

namespace Infra.Cli.Report;

/// <summary>Tables: each can be sorted, scrolls by itself where it is wide, and says where its values come from.</summary>
internal static class ReportTable
{
    // A day, a region or an account, which is read in one line.
    private const int ShortText = 16;

    /// <summary>Makes a table.</summary>
    /// <param name="id">Its anchor.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows: text, numbers or elements, one for each column.</param>
    /// <param name="none">What to say if there are no rows.</param>
    internal static XElement Of(string id, string caption, IReadOnlyList<ReportColumn> columns, IEnumerable<object?[]> rows, string none)
    {
        var body = rows.Select(cells => Html.Of("tr", cells.Zip(columns).Select((cell, index) => Cell(cell.First, cell.Second, isHeader: index == 0)))).ToList();
        if (body.Count == 0) return Html.Of("p", Html.Attribute("id", id), $"{caption}: {none}.");

        return Html.Of(
            "div",
            Html.Of(
                "div.scroll",
                Html.Attribute("role", "region"),
                Html.Attribute("aria-labelledby", $"{id}-caption"),
                Html.Attribute("tabindex", 0),
                Html.Of(
                    "table",
                    Html.Attribute("id", id),
                    Html.Of("caption", Html.Attribute("id", $"{id}-caption"), caption),
                    Html.Of("thead", Html.Of("tr", columns.Select(column => Html.Of("th", Html.Attribute("scope", "col"), column.IsNumber ? Html.Attribute("class", "number") : null, Html.Attribute("title", column.Source), column.Title)))),
                    Html.Of("tbody", body))),
            Notes(columns));
    }

    private static XElement Notes(IReadOnlyList<ReportColumn> columns) => Html.Of(
        "p.source",
        string.Join(" ", columns.GroupBy(column => column.Source).Select(group => $"{string.Join(", ", group.Select(column => column.Title))}: {group.Key}.")));

    private static XElement Cell(object? content, ReportColumn column, bool isHeader)
    {
        var shown = content switch
        {
            ReportNumber number => number.Text,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => content,
        };
        return Html.Of(
            isHeader ? "th" : "td",
            isHeader ? Html.Attribute("scope", "row") : null,
            column.IsNumber ? Html.Attribute("class", "number") : shown is string { Length: <= ShortText } ? Html.Attribute("class", "short") : null,
            column.IsNumber ? Html.Attribute("title", (content as ReportNumber)?.Source ?? column.Source) : null,
            content is ReportNumber { Value: var value } ? Html.Attribute("data-sort", value) : null,
            shown);
    }
}
