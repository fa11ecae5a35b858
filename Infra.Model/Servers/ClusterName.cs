using System.Text.Json.Nodes;
using Infra.Model.Settings;

namespace Infra.Model.Servers;

/// <summary>The name of a cluster: the environment's, then a hash of what EKS fixes when it creates the cluster.</summary>
/// <remarks>
/// A change to any of it needs another cluster. It then has another name, so it can be built beside the old one, where a fixed
/// name would make Pulumi delete the old one first.
/// </remarks>
public static class ClusterName
{
    /// <summary>The name that settings lead to.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="settings">Its settings.</param>
    /// <returns>At most 23 characters; EKS allows 100.</returns>
    public static string Of(EnvironmentName environment, EnvironmentSettings settings) => $"{environment}-{ContentHash.Of(new JsonObject
    {
        ["account"] = settings.Account.ToString(),
        ["region"] = settings.Region.ToString(),
        ["network"] = settings.Network.Cidr.ToString(),
        ["services"] = settings.ControlPlane.ServiceCidr.ToString(),
    })}";
}
