namespace Infra.Cli.Export.Kubernetes;

/// <summary>What an export of the cluster's objects alone leaves out.</summary>
internal static class KubernetesOmissions
{
    private const string Aws = "it is declared in AWS";

    internal static ImmutableArray<SettingOmission> Settings { get; } =
    [
        .. SettingOmission.OfTheProgram,
        new("deletionProtection", Aws),
        new("teardown", "it takes Pulumi's protection off; nothing else is declared from it"),
        new("permissionsBoundary", Aws),
        new("network", Aws),
        new("controlPlane", Aws),
        new("access", Aws),
        SettingOmission.Extensions,
        new("nodeRolePolicies", Aws),
        new("addOns", "EKS installs them"),
        new("charts.*.identity", Aws),
        new("pools.*.capacity", "the node groups of AWS have it; the autoscaler finds them by their tags"),
        new("pools.*.generations", "servers are launched by AWS"),
        new("clusterServices.coreDns", "it configures an add-on of EKS"),
        new("clusterServices.kubeProxyMode", "it configures an add-on of EKS"),
        new("repositories", Aws),
        new("images.to", Aws),
    ];
}
