using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Infra.Cli.Report;

/// <summary>What nothing here proves: the limits that the README lists.</summary>
internal static partial class LimitSection
{
    private const string Heading = "## Limits\n";

    internal static ReportSection Of() => new(
        "limits",
        "What is not proven",
        Html.Of("ul", Items().Select(item => Html.Of("li", Inline(item)))),
        Html.Of("p.source", "From README.md, under Limits, as it was when this program was built."));

    /// <summary>The items of the list, each in one line.</summary>
    internal static IReadOnlyList<string> Items()
    {
        var readme = ReportResource.Text("README.md");
        var list = readme[(readme.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length)..].Trim();
        return [.. list.Split("\n- ").Select(item => Link().Replace(LineEnd().Replace(item.TrimStart('-', ' '), " "), "$1"))];
    }

    // Between backquotes stands code.
    private static IEnumerable<object> Inline(string item) => item.Split('`').Index().Select(part => part.Index % 2 == 0 ? (object)part.Item : new XElement("code", part.Item));

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
