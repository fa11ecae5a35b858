using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export;

/// <summary>What the READMEs of all targets have in common.</summary>
internal static class ReadmeText
{
    internal const string Path = "README.md";

    /// <summary>The title of an export of one environment, with what it was made from.</summary>
    /// <param name="plan">The environment.</param>
    /// <param name="target">What the target is called in the title.</param>
    /// <param name="verb">What the command line calls it.</param>
    internal static IEnumerable<string> Head(EnvironmentPlan plan, string target, string verb)
    {
        var settings = plan.Environment.Settings;
        return
        [
            $"# {plan.Environment.Name} as {target}",
            "",
            $"Written by `./infractl export {verb} {plan.Environment.Name}` from Pulumi.{plan.Environment.Name}.yaml: release {settings.Release}, region {settings.Region}, account {settings.Account}.",
        ];
    }

    /// <summary>The commands that bring files to the cluster. Manifests that follow each other go in one call, in their order.</summary>
    /// <param name="files">The files in their order.</param>
    /// <param name="filled">The command that prints a template with its variables replaced.</param>
    internal static IEnumerable<string> Apply(IEnumerable<KubernetesFile> files, Func<KubernetesFile, string> filled)
    {
        var manifests = new List<string>();
        foreach (var file in files)
        {
            if (file.Helm is null && file.Variables.IsEmpty)
            {
                manifests.Add(file.Path);
                continue;
            }

            foreach (var line in Apply(manifests)) yield return line;
            manifests.Clear();

            var (content, source) = file.Variables.IsEmpty ? (file.Path, "") : ("-", $"{filled(file)} | ");
            yield return file.Helm is { } helm
                ? $"{source}helm {string.Join(' ', helm.Select(ShellText.Quoted))} --values {content}"
                : $"{source}kubectl apply --server-side -f {content}";
        }

        foreach (var line in Apply(manifests)) yield return line;
    }

    /// <summary>The settings of the stack file that an export leaves out.</summary>
    internal static IEnumerable<string> Settings(ImmutableArray<SettingOmission> omissions) =>
    [
        "",
        "## Settings without an effect here",
        "",
        "| setting | why |",
        "| --- | --- |",
        .. omissions.Select(omission => $"| `{omission.Setting}` | {omission.Reason} |"),
    ];

    private static IEnumerable<string> Apply(List<string> manifests) => manifests.Count == 0
        ? []
        : ["kubectl apply --server-side \\", .. manifests.Select((file, index) => $"  -f {ShellText.Quoted(file)}{(index < manifests.Count - 1 ? " \\" : "")}")];
}
