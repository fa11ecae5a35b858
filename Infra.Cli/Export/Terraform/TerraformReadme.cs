using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Terraform;

/// <summary>Writes what a reader of an export has to know: the order in which to apply it, what it leaves out, and how it is taken down.</summary>
internal sealed class TerraformReadme(EnvironmentPlan plan, ImmutableArray<KubernetesFile> kubernetes, ImmutableArray<Omission> omissions)
{
    internal string Text() => $"{string.Join('\n', [.. Head(), .. Steps(), .. Omitted(), .. ReadmeText.Settings(SettingOmission.InAws), .. Changes(), .. Provider(), .. TakingDown()])}\n";

    private IEnumerable<string> Head() =>
    [
        .. ReadmeText.Head(plan, "Terraform", "terraform"),
        $"The AWS resources are Terraform ({ProviderFacts.Source} {ProviderFacts.Version}); the resources inside the cluster are in `kubernetes/`.",
        "Do not edit these files: change the stack file and export again.",
    ];

    private IEnumerable<string> Steps() =>
    [
        "",
        "## Apply, in this order",
        "",
        "```sh",
        "terraform init",
        "terraform apply",
        .. kubernetes.IsEmpty ? [] : (string[])["(umask 077 && terraform output -raw kubeconfig > kubeconfig) && export KUBECONFIG=$PWD/kubeconfig"],
        .. ReadmeText.Apply(kubernetes, file => $"terraform output -raw {TerraformTemplate.OutputName(file)}"),
        "```",
        "",
        "State holds the kubeconfig and stays on this machine until you configure a backend.",
    ];

    private IEnumerable<string> Omitted() => omissions.IsEmpty
        ? []
        :
        [
            "",
            "## Left out",
            "",
            $"{ProviderFacts.Source} {ProviderFacts.Version} does not have these properties{(omissions.Any(omission => omission.Path.Length == 0) ? ", nor this export these resources" : "")}:",
            "",
            "| resource | property | what is lost |",
            "| --- | --- | --- |",
            .. omissions.Select(omission => $"| `{(omission.Path.Length == 0 ? omission.Resource.ShortText : ReferenceExpression.Address(omission.Resource))}` | {(omission.Path.Length == 0 ? "all" : $"`{omission.Path}`")} | {omission.Reason} |"),
        ];

    private static IEnumerable<string> Changes() =>
    [
        "",
        "## Change servers",
        "",
        "Move a generation with `./infractl rollout`, export into this folder again, and read `terraform plan` before you apply: each move is one",
        "apply. `lifecycle` creates a replacement before it deletes the old resource; if both have one name, AWS rejects the new one and nothing is lost.",
        "Terraform checks neither the order of the moves nor the pools' minimum. `./infractl diff` and `./infractl rehearse` do.",
        "",
        "`prevent_destroy` protects the cluster, the network, the keys and the repositories while their blocks are in main.tf.json. It protects no",
        "resource whose block is removed, and no generation of servers: Terraform deletes an enabled node group that the stack file no longer has.",
    ];

    // deletion_protection: https://github.com/pulumi/pulumi-eks/pull/1962; the newest release seen is 6.57.0:
    // https://newreleases.io/project/github/hashicorp/terraform-provider-aws/release/v6.57.0; both read 2026-11-29
    private static IEnumerable<string> Provider() =>
    [
        "",
        "## The version of the provider",
        "",
        $"The export is validated and rehearsed with {ProviderFacts.Source} {ProviderFacts.Version}, and `versions.tf.json` pins it. The current major version is 6.x",
        "(6.57.0 in July 2026). Since 6.9.0 `aws_eks_cluster` has `deletion_protection`; since 6.0.0 each resource has an optional `region`. No schema of",
        "6.x is part of this program, so the export does not write what only 6.x has, and 6.x was not tried.",
    ];

    private IEnumerable<string> TakingDown()
    {
        var isProtected = plan.Resources.Any(resource => resource.Kind == ResourceKind.Custom && Retention.Keeps(resource, plan.Environment));
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
}
