using Infra.Model.Plans;

namespace Infra.Cli.Export.Kubernetes;

/// <summary>Writes in which order to apply manifests, and where the values come from that only AWS knows.</summary>
internal sealed class KubernetesReadme(EnvironmentPlan plan, ImmutableArray<KubernetesFile> files)
{
    private readonly ImmutableSortedDictionary<string, ReferenceNode> _variables =
        files.SelectMany(file => file.Variables).DistinctBy(variable => variable.Key).ToImmutableSortedDictionary(StringComparer.Ordinal);

    internal string Text() => $"{string.Join('\n', [.. Head(), .. Values(), .. Steps(), .. ArgoCd(), .. ReadmeText.Settings(KubernetesOmissions.Settings)])}\n";

    private IEnumerable<string> Head() =>
    [
        .. ReadmeText.Head(plan, "Kubernetes manifests", "kubernetes"),
        "It holds the objects inside the cluster alone; the cluster and everything else in AWS is deployed by another tool.",
        "Do not edit these files: change the stack file and export again.",
    ];

    private IEnumerable<string> Values() => _variables.IsEmpty
        ? []
        :
        [
            "",
            "## Values that AWS chooses",
            "",
            $"Files that end in `{ManifestLanguage.Shell.Extension}` refer to resources of AWS. Where Pulumi deploys these, its state has the values:",
            "",
            "```sh",
            $"state=$(pulumi stack export --stack {plan.Environment.Name})",
            .. _variables.Select(variable => $"export {variable.Key}=$(jq -r '{Query(variable.Value)}' <<< \"$state\")"),
            "```",
        ];

    private static string Query(ReferenceNode reference) =>
        $".deployment.resources[] | select(.type == \"{reference.Resource.Type}\" and (.urn | endswith(\"::{reference.Resource.Name}\"))) | .outputs.{reference.Property}";

    private IEnumerable<string> Steps() =>
    [
        "",
        "## Apply, in this order",
        "",
        "```sh",
        .. ReadmeText.Apply(files, ManifestLanguage.Envsubst),
        "```",
    ];

    private IEnumerable<string> ArgoCd() =>
    [
        "",
        "## Argo CD",
        "",
        "Argo CD orders objects by the annotation `argocd.argoproj.io/sync-wave`. Give each group below the number of its line, fill in the templates",
        "before you commit them, and declare each chart as an Application with the version and the values of the command above.",
        "",
        "| wave | objects |",
        "| --- | --- |",
        .. Waves().Select((wave, index) => $"| {index} | {string.Join(", ", wave.Select(file => $"`{file.Path}`"))} |"),
    ];

    // A chart is an application of its own; the manifests between two charts are one wave.
    private IEnumerable<IEnumerable<KubernetesFile>> Waves()
    {
        var wave = new List<KubernetesFile>();
        foreach (var file in files)
        {
            if (file.Helm is not null && wave.Count > 0)
            {
                yield return wave;
                wave = [];
            }

            wave.Add(file);
            if (file.Helm is null) continue;

            yield return wave;
            wave = [];
        }

        if (wave.Count > 0) yield return wave;
    }
}
