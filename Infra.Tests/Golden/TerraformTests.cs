using Infra.Cli.Export;
using Infra.Cli.Export.Terraform;
using Infra.Tests.Support;

namespace Infra.Tests.Golden;

[Collection(DeploymentCollection.Name)]
public sealed class TerraformTests
{
    private static readonly string[] Everywhere =
    [
        "README.md", "main.tf.json", "outputs.tf.json", "provider.tf.json", "versions.tf.json",
        "kubernetes/aws-load-balancer-controller.values.yaml.tftpl",
        "kubernetes/cluster-autoscaler.values.yaml",
        "kubernetes/limitrange-shop-limits.yaml",
        "kubernetes/namespace-shop.yaml",
        "kubernetes/networkpolicy-shop-allow-dns.yaml",
        "kubernetes/networkpolicy-shop-deny-all.yaml",
        "kubernetes/priorityclass-infra-critical.yaml",
        "kubernetes/priorityclass-infra-headroom.yaml",
        "kubernetes/resourcequota-shop-quota.yaml",
        "kubernetes/storageclass-gp3.yaml.tftpl",
        "kubernetes/validatingadmissionpolicy-infra-workload-advice.yaml",
        "kubernetes/validatingadmissionpolicy-infra-workload-advice-cron-jobs.yaml",
        "kubernetes/validatingadmissionpolicy-infra-workload-advice-templates.yaml",
        "kubernetes/validatingadmissionpolicy-infra-workload-rules.yaml",
        "kubernetes/validatingadmissionpolicy-infra-workload-rules-budgets.yaml",
        "kubernetes/validatingadmissionpolicy-infra-workload-rules-cron-jobs.yaml",
        "kubernetes/validatingadmissionpolicy-infra-workload-rules-network-policies.yaml",
        "kubernetes/validatingadmissionpolicy-infra-workload-rules-services.yaml",
        "kubernetes/validatingadmissionpolicy-infra-workload-rules-templates.yaml",
        "kubernetes/validatingadmissionpolicybinding-infra-workload-advice.yaml",
        "kubernetes/validatingadmissionpolicybinding-infra-workload-advice-cron-jobs.yaml",
        "kubernetes/validatingadmissionpolicybinding-infra-workload-advice-templates.yaml",
        "kubernetes/validatingadmissionpolicybinding-infra-workload-rules.yaml",
        "kubernetes/validatingadmissionpolicybinding-infra-workload-rules-budgets.yaml",
        "kubernetes/validatingadmissionpolicybinding-infra-workload-rules-cron-jobs.yaml",
        "kubernetes/validatingadmissionpolicybinding-infra-workload-rules-network-policies.yaml",
        "kubernetes/validatingadmissionpolicybinding-infra-workload-rules-services.yaml",
        "kubernetes/validatingadmissionpolicybinding-infra-workload-rules-templates.yaml",
    ];

    // Servers that run ahead of need, in their own namespace.
    private static readonly string[] Headroom =
    [
        "kubernetes/deployment-infra-headroom-headroom.yaml",
        "kubernetes/limitrange-infra-headroom-limits.yaml",
        "kubernetes/namespace-infra-headroom.yaml",
        "kubernetes/networkpolicy-infra-headroom-allow-dns.yaml",
        "kubernetes/networkpolicy-infra-headroom-deny-all.yaml",
        "kubernetes/resourcequota-infra-headroom-quota.yaml",
    ];

    public static TheoryData<string> GoldenFiles => [.. TestEnvironments.Names.SelectMany(environment => Files(environment).Select(file => $"{environment}/terraform/{file}"))];

    public static TheoryData<string> Environments => TestEnvironments.Data;

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Terraform_OfAnEnvironment_IsAsReviewed(string environment)
    {
        var export = await ExportAsync(environment);

        Assert.Equal(Files(environment).Order(StringComparer.Ordinal), export.Files.Keys);
        Assert.All(export.Files, file => GoldenFile.Matches($"{environment}/terraform/{file.Key}", file.Value));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Terraform_OfTheSameEnvironment_IsTheSameByteForByte(string environment)
    {
        var (first, second) = (await ExportAsync(environment), await ExportAsync(environment));

        Assert.Equal(first.Files, second.Files);
    }

    private static string[] Files(string environment) => environment == "prod" ? [.. Everywhere, .. Headroom] : Everywhere;

    private static async Task<ExportedFiles> ExportAsync(string environment) =>
        TerraformExport.Of(await TestEnvironments.PlanAsync(environment));
}
