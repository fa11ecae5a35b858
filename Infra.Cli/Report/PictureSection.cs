using Infra.Cli.Picture;

namespace Infra.Cli.Report;

/// <summary>The picture of each environment.</summary>
internal static class PictureSection
{
    internal static ReportSection Of(ReportInput input) => new(
        "pictures",
        "Pictures",
        [
            .. input.Environments.Select(environment => Html.Of(
                "div.scroll picture",
                Html.Attribute("id", $"picture-of-{environment.Definition.Name}"),
                Html.Attribute("role", "region"),
                Html.Attribute("aria-label", $"Picture of {environment.Definition.Name}"),
                Html.Attribute("tabindex", 0),
                EnvironmentPicture.Draw(environment.Definition, style: null))),
            Html.Of("p.source", "Drawn from the stack files by ./infractl picture."),
        ]);
}
