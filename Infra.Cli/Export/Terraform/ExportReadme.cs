using System.Collections.Immutable;
using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Terraform;

/// <summary>Writes what a reader of an export has to know: the order in which to apply it, what it leaves out, and how it is taken down.</summary>
internal sealed class ExportReadme(EnvironmentPlan plan, ImmutableArray<KubernetesFile> kubernetes, ImmutableArray<Omission> omissions)
{
    internal const string Path = "README.md";

    internal string Text() => $"{string.Join('\n', [.. Head(), .. Steps(), .. Omitted(), .. Changes(), .. TakingDown()])}\n";

    private IEnumerable<string> Head()
    {
        var settings = plan.Environment.Settings;
        return
        [
            $"# {plan.Environment.Name} as Terraform",
            "",
            $"Written by `./infractl export terraform {plan.Environment.Name}` from Pulumi.{plan.Environment.Name}.yaml: release {settings.Release}, region {settings.Region}, account {settings.Account}.",
            $"The AWS resources are Terraform ({ProviderFacts.Source} {ProviderFacts.Version}); the resources inside the cluster are in `kubernetes/`.",
            "Do not edit these files: change the stack file and export again.",
        ];
    }

    private IEnumerable<string> Steps() =>
    [
        "",
        "## Apply, in this order",
        "",
        "```sh",
        "terraform init",
        "terraform apply",
        .. kubernetes.IsEmpty ? [] : (string[])["(umask 077 && terraform output -raw kubeconfig > kubeconfig) && export KUBECONFIG=$PWD/kubeconfig"],
        .. Commands(),
        "```",
        "",
        "State holds the kubeconfig and stays on this machine until you configure a backend.",
    ];

    // Manifests that follow each other go to the cluster in one call, in their order.
    private IEnumerable<string> Commands()
    {
        var manifests = new List<string>();
        foreach (var file in kubernetes)
        {
            if (file.Helm is null && file.Variables.IsEmpty)
            {
                manifests.Add(TerraformTemplate.Path(file));
                continue;
            }

            foreach (var line in Apply(manifests)) yield return line;
            manifests.Clear();

            var (content, source) = file.Variables.IsEmpty
                ? (TerraformTemplate.Path(file), "")
                : ("-", $"terraform output -raw {TerraformTemplate.OutputName(file)} | ");
            yield return file.Helm is { } helm
                ? $"{source}helm {string.Join(' ', helm.Select(Quoted))} --values {content}"
                : $"{source}kubectl apply --server-side -f {content}";
        }

        foreach (var line in Apply(manifests)) yield return line;
    }

    private static IEnumerable<string> Apply(List<string> manifests) => manifests.Count == 0
        ? []
        : ["kubectl apply --server-side \\", .. manifests.Select((file, index) => $"  -f {Quoted(file)}{(index < manifests.Count - 1 ? " \\" : "")}")];

    private IEnumerable<string> Omitted() => omissions.IsEmpty
        ? []
        :
        [
            "",
            "## Left out",
            "",
            $"{ProviderFacts.Source} {ProviderFacts.Version} does not have these properties:",
            "",
            "| resource | property | what is lost |",
            "| --- | --- | --- |",
            .. omissions.Select(omission => $"| `{ReferenceExpression.Address(omission.Resource)}` | `{omission.Path}` | {omission.Reason} |"),
        ];

    private static IEnumerable<string> Changes() =>
    [
        "",
        "## Change servers",
        "",
        "Move a generation with `./infractl rollout`, export into this folder again, and read `terraform plan` before you apply: each move is one",
        "apply. `lifecycle` creates a replacement before it deletes the old resource; if both have one name, AWS rejects the new one and nothing is lost.",
        "Terraform checks neither the order of the moves nor the pools' minimum. `./infractl diff` and `./infractl rehearse` do.",
    ];

    private IEnumerable<string> TakingDown()
    {
        var isProtected = plan.Resources.Any(resource => resource.Kind == ResourceKind.Custom && Lifecycle.Prevents(resource, plan.Environment));
        return
        [
            "",
            "## Destroy it",
            "",
            "Delete Services of type LoadBalancer, Ingresses and PersistentVolumeClaims first: the AWS resources that they created are not in the Terraform state.",
            isProtected
                ? "Then remove each `prevent_destroy` from main.tf.json, which protects data that cannot be restored, and run `terraform destroy`."
                : "Then run `terraform destroy`.",
        ];
    }

    private static string Quoted(string argument) => argument.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,@".Contains(letter, StringComparison.Ordinal))
        ? argument
        : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
