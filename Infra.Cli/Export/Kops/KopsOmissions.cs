namespace Infra.Cli.Export.Kops;

/// <summary>What kops cannot do, and who does it with EKS.</summary>
internal static class KopsOmissions
{
    private const string Eks = "owned by AWS in EKS; kops has no equivalent";

    internal static ImmutableArray<SettingOmission> Settings { get; } =
    [
        .. SettingOmission.OfTheProgram,
        new("deletionProtection", "kops deletes a cluster with `kops delete cluster --yes` and has no protection against it"),
        new("teardown", "kops has no protection that it could take off"),
        new("network.pods", "the servers of kops have pods in their own subnets"),
        SettingOmission.Extensions,
        new("nodeRolePolicies", "add them to `externalPolicies.node` of the cluster by hand"),
        new("addOns", "kops has no EKS add-ons; install what they do as charts"),
        new("charts", "kops installs its own add-ons; install the others with Helm, as `./infractl export kubernetes` writes it, with IAM roles for service accounts"),
        new("controlPlane.ingress", "add the rules with `additionalSecurityGroups` by hand"),
        new("network.otherEndpoints", "kops makes no VPC endpoints; traffic to AWS takes the NAT gateways"),
        new("network.endpoints", "kops makes no VPC endpoints; traffic to AWS takes the NAT gateways"),
        new("network.flowLogRetentionDays", "kops makes no flow logs"),
        new("network.flowLogBucket", "kops makes no flow logs"),
        new("network.ipv6.ipamPool", "kops has IPv6 alone for pods, or IPv4 alone, and not both"),
        new("network.subnets.controlPlanePrefix", "the servers of the control plane are in the private subnets"),
        new("controlPlane.privateAccess", "the load balancer of the API is open to the whole network"),
        new("controlPlane.logRetentionDays", "logs stay on the servers of the control plane; kops sends none to CloudWatch"),
        new("controlPlane.supportType", Eks),
        new("controlPlane.zonalShift", Eks),
        new("clusterServices.autoscaler", "kops configures the autoscaler that it deploys"),
        new("clusterServices.coreDns", "kops scales CoreDNS with an autoscaler of its own"),
        new("clusterServices.loadBalancerController", "kops configures the controller that it deploys"),
        new("clusterServices.kubeProxyMode", "set `kubeProxy.proxyMode` of the cluster by hand"),
        new("repositories", "kops makes no repositories; its servers may pull from those of the account"),
        new("images.to", "kops makes no repositories that other accounts could pull from"),
    ];

    /// <summary>What is exported and means something else than in EKS.</summary>
    internal static ImmutableArray<(string Setting, string Difference)> Differences { get; } =
    [
        ("account, region", "kops deploys with whatever credentials there are: the commands compare the account; the region follows from the zones"),
        ("release", "the minor version of Kubernetes becomes a patch version that kops has tested; add-ons and charts are those of kops"),
        ("server.operatingSystem, server.release", "kops starts neither Bottlerocket nor the images of EKS: all servers run Ubuntu 24.04, pinned by date"),
        ("network.nat: single", "kops makes a NAT gateway in each zone, at the price of each"),
        ("network.nat", "with single, the control plane has one server, otherwise three where there are three zones: owned by AWS in EKS"),
        ("network.ipv6", "not exported; another range still gives generations another name, as it makes other servers"),
        ("access", "roles are mapped to groups by the AWS IAM authenticator, and bindings in `kubernetes/` give the groups their rights"),
        ("generations.*.stage", "labels and taints are set when a server starts: a change of stage needs `kops rolling-update`, where EKS changes nodes in place"),
        ("generations.*.server.taints", "as above"),
        ("secrets", "encrypted with a key that you give to `kops create secret encryptionconfig`, not with a key of KMS"),
        ("volumes", "encrypted with the account's default key of EBS"),
    ];
}
