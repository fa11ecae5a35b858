using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Kops;

/// <summary>Writes what a reader of an export has to know: the commands in their order, and what kops does in another way, or not.</summary>
internal sealed class KopsReadme(IReadOnlyList<(EnvironmentPlan Plan, ImmutableArray<KubernetesFile> Files)> environments, ImmutableArray<string> files)
{
    internal string Text() => $"{string.Join('\n', [.. Head(), .. environments.SelectMany(environment => Deploy(environment.Plan, environment.Files)), .. Changes(), .. Differences(), .. ReadmeText.Settings(KopsOmissions.Settings), .. Removal()])}\n";

    private IEnumerable<string> Head() =>
    [
        $"# {string.Join(", ", environments.Select(environment => environment.Plan.Environment.Name))} as kops",
        "",
        "Written by `./infractl export kops` for kops 1.37 (API kops.k8s.io/v1alpha2).",
        $"`{KopsExport.Template}` is the same for every environment, `values.ENV.yaml` is what differs, and `rendered/ENV.yaml` is what",
        $"`kops toolbox template --template {KopsExport.Template} --values values.ENV.yaml` makes of both. Do not edit these files: change the stack files and export again.",
    ];

    private IEnumerable<string> Deploy(EnvironmentPlan plan, ImmutableArray<KubernetesFile> manifests)
    {
        var (name, settings) = (plan.Environment.Name, plan.Environment.Settings);
        var cluster = $"{Infra.Model.Servers.ClusterName.Of(name, settings)}.k8s.local";
        var bindings = files.Where(path => path.StartsWith($"{name}/kubernetes/", StringComparison.Ordinal) && path.Contains("rolebinding-", StringComparison.Ordinal)).Select(path => path[$"{name}/".Length..]).ToList();
        return
        [
            "",
            $"## Deploy {name}, in this order",
            "",
            "```sh",
            "export KOPS_STATE_STORE=s3://YOUR-STATE-BUCKET # versioned, and readable by nobody else: it holds the keys of the cluster",
            $"test \"$(aws sts get-caller-identity --query Account --output text)\" = {settings.Account} || echo 'another account: stop here'",
            $"kops create -f rendered/{name}.yaml",
            $"kops create secret encryptionconfig -f YOUR-ENCRYPTION-CONFIG.yaml --name {cluster}",
            $"kops update cluster --name {cluster} # shows what it would make",
            $"kops update cluster --name {cluster} --yes --admin",
            $"kops validate cluster --name {cluster} --wait 15m",
            $"cd {name}",
            .. manifests.SelectMany(file => file.Variables.Keys).Distinct().Select(variable => $"export {variable}=VALUE # of a resource of AWS that kops does not make"),
            .. ReadmeText.Apply(manifests, ManifestLanguage.Envsubst),
            .. bindings.Select(path => $"kubectl apply --server-side -f {ShellText.Quoted(path)}"),
            "```",
        ];
    }

    private static IEnumerable<string> Changes() =>
    [
        "",
        "## Change servers",
        "",
        "Move a generation with `./infractl rollout`, export into this folder again, then `kops replace -f rendered/ENV.yaml` (with `--force` for a new",
        "group) and `kops update cluster --yes`. A new generation is a new group beside the old one. Each later change of its stage needs",
        "`kops rolling-update cluster --yes --instance-group GROUP`, as kops sets labels and taints when a server starts. `updatePolicy: external` keeps kops",
        "from patching servers in place. A group that the files no longer have is deleted with `kops delete instancegroup`, after `kubectl drain`.",
        "kops checks neither the order of the moves nor the pools' minimum: `./infractl diff` does.",
    ];

    private static IEnumerable<string> Differences() =>
    [
        "",
        "## Exported, with a difference",
        "",
        "| setting | difference |",
        "| --- | --- |",
        .. KopsOmissions.Differences.Select(difference => $"| `{difference.Setting}` | {difference.Difference} |"),
    ];

    private static IEnumerable<string> Removal() =>
    [
        "",
        "## Delete it",
        "",
        "Delete Services of type LoadBalancer, Ingresses and PersistentVolumeClaims first, then `kops delete cluster --name NAME --yes`.",
    ];
}
