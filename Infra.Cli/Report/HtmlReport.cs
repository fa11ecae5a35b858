using System.Xml.Linq;
using Infra.Cli.Picture;

namespace Infra.Cli.Report;

/// <summary>A report about environments as one HTML file, which asks no network for anything.</summary>
internal static class HtmlReport
{
    // A browser that reads the page loads nothing and sends nothing, whatever stands in it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes a report.</summary>
    /// <param name="input">What it is about.</param>
    internal static string Write(ReportInput input)
    {
        var (sections, title) = (Sections(input), $"Infrastructure report: {string.Join(", ", input.Environments.Select(environment => environment.Definition.Name))}");
        return Html.Write(Html.Of(
            "html",
            Html.Attribute("lang", "en"),
            Html.Of(
                "head",
                Html.Of("meta", Html.Attribute("charset", "utf-8")),
                Html.Of("meta", Html.Attribute("http-equiv", "Content-Security-Policy"), Html.Attribute("content", Policy)),
                Html.Of("meta", Html.Attribute("name", "viewport"), Html.Attribute("content", "width=device-width, initial-scale=1")),
                Html.Of("title", title),
                Html.Raw("style", ReportResource.Text("report.css") + PictureStyle.Text)),
            Html.Of(
                "body",
                Html.Of("a.skip", Html.Attribute("href", "#content"), "Skip to the content"),
                Html.Of(
                    "header",
                    Html.Of("h1", title),
                    Html.Of("p", $"As of {input.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Everything here is read from the stack files, the release files, the price files and the plan, offline: it shows what is declared, not what runs. A number shows its source where the pointer rests on it, and below its table."),
                    Html.Of("nav", Html.Attribute("aria-label", "Sections"), Html.Of("ul", sections.Select(section => Html.Of("li", Html.Of("a", Html.Attribute("href", $"#{section.Id}"), section.Title)))))),
                Html.Of("main", Html.Attribute("id", "content"), sections.Select(Section)),
                Html.Of("footer", Html.Of("p", "Written by ./infractl report.")),
                Html.Raw("script", ReportResource.Text("report.js")))));
    }

    // A further section is a line here.
    private static ImmutableArray<ReportSection> Sections(ReportInput input) =>
    [
        SummarySection.Of(input),
        PictureSection.Of(input),
        SupportSection.Of(input),
        RolloutSection.Of(input),
        CostSection.Of(input),
        CapacitySection.Of(input),
        RuleSection.Of(input),
        ParitySection.Of(input),
        LimitSection.Of(),
    ];

    private static XElement Section(ReportSection section) => Html.Of(
        "section",
        Html.Attribute("id", section.Id),
        Html.Attribute("aria-labelledby", $"{section.Id}-heading"),
        Html.Of("h2", Html.Attribute("id", $"{section.Id}-heading"), Html.Of("a", Html.Attribute("href", $"#{section.Id}"), section.Title)),
        section.Content);
}
