using System.Text.Json.Serialization;

namespace Infra.AddOns;

/// <summary>The network plugin's configuration. Its schema has text where one expects numbers and booleans.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html (at 4d52b4d),
/// read 2026-11-22, for the network policies; that the environment is text too: not read; general knowledge.
/// </remarks>
public sealed record VpcCniConfiguration : AddOnConfiguration
{
    /// <summary>Configures the plugin.</summary>
    /// <param name="podsApart">Whether pods have subnets of their own.</param>
    public VpcCniConfiguration(bool podsApart = false) => Env = podsApart ? new Variables { CustomNetworking = "false", ExternalSnat = "false", SubnetDiscovery = "true" } : new Variables();

    /// <summary>Whether network policies take effect; always.</summary>
    public string EnableNetworkPolicy { get; } = "true";

    /// <summary>The plugin's environment.</summary>
    public Variables Env { get; }

    /// <summary>The plugin's environment.</summary>
    /// <remarks>
    /// What is said only where pods have subnets of their own is what the plugin does without being told, and must not change under pods:
    /// https://github.com/aws/amazon-vpc-cni-k8s/blob/b521883/README.md, read 2026-11-29.
    /// </remarks>
    public sealed record Variables
    {
        /// <summary>Whether servers get prefixes of 16 addresses, and so room for as many pods as Kubernetes allows; always.</summary>
        [JsonPropertyName("ENABLE_PREFIX_DELEGATION")]
        public string EnablePrefixDelegation { get; } = "true";

        /// <summary>How many prefixes a server holds ready for pods that come; one, however many servers there are.</summary>
        /// <remarks>
        /// AWS recommends one. <c>WARM_IP_TARGET</c> would save addresses and is for small clusters alone: it makes more calls to EC2, which
        /// throttles them for all servers at once. https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html
        /// (aws/aws-eks-best-practices at 04e76af) and https://github.com/aws/amazon-vpc-cni-k8s/blob/0f77b52/docs/eni-and-ip-target.md, read 2026-11-30.
        /// </remarks>
        [JsonPropertyName("WARM_PREFIX_TARGET")]
        public string WarmPrefixTarget { get; } = "1";

        /// <summary>Whether the plugin takes subnets from <c>ENIConfig</c> objects, which would go before tags.</summary>
        [JsonPropertyName("AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG")]
        public string? CustomNetworking { get; init; }

        /// <summary>Whether something else translates the addresses of pods that leave the network: then other networks would need routes to them.</summary>
        [JsonPropertyName("AWS_VPC_K8S_CNI_EXTERNALSNAT")]
        public string? ExternalSnat { get; init; }

        /// <summary>Whether the plugin finds the subnets for pods by their tags.</summary>
        [JsonPropertyName("ENABLE_SUBNET_DISCOVERY")]
        public string? SubnetDiscovery { get; init; }
    }
}
