using System.Xml.Linq;

namespace Infra.Cli.Report;

/// <summary>A part of the page that scrolls by itself where it is wide, by the keyboard too.</summary>
internal static class ReportRegion
{
    internal static XElement Of(string label, XElement content) => Html.Of(
        "div.scroll",
        Html.Attribute("role", "region"),
        Html.Attribute("aria-label", label),
        Html.Attribute("tabindex", 0),
        content);
}
