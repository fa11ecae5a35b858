using System.Text.Json.Serialization;

namespace Infra.AddOns;

/// <summary>The network plugin's configuration. Its schema has text where one expects numbers and booleans.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html (at 4d52b4d),
/// read 2026-11-22, for the network policies; that the environment is text too: not read; general knowledge.
/// </remarks>
public sealed record VpcCniConfiguration : AddOnConfiguration
{
    /// <summary>Whether network policies take effect; always.</summary>
    public string EnableNetworkPolicy { get; } = "true";

    /// <summary>The plugin's environment.</summary>
    public Variables Env { get; } = new();

    /// <summary>The plugin's environment.</summary>
    public sealed record Variables
    {
        /// <summary>Whether servers get prefixes of 16 addresses, and so room for as many pods as Kubernetes allows; always.</summary>
        [JsonPropertyName("ENABLE_PREFIX_DELEGATION")]
        public string EnablePrefixDelegation { get; } = "true";

        /// <summary>How many prefixes a server holds ready for pods that come; one.</summary>
        [JsonPropertyName("WARM_PREFIX_TARGET")]
        public string WarmPrefixTarget { get; } = "1";
    }
}
