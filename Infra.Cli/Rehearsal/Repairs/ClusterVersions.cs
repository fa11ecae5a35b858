using System.Text.Json.Nodes;
using Infra.Cli.Rehearsal.Emulator;

namespace Infra.Cli.Rehearsal.Repairs;

/// <summary>Updates the version of a control plane, as far as anything asks for it.</summary>
internal sealed class ClusterVersions(EksUpdates updates) : IRepair
{
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Reason => "UpdateClusterVersion is missing; the version that was asked for is what the cluster says from then on, and nothing more happens";

    /// <inheritdoc/>
    public GatewayAnswer? Answer(GatewayRequest request)
    {
        if (request is not { Method: "POST", Service: "eks", Steps: ["clusters", var cluster, "updates"] }) return null;

        lock (_versions) _versions[cluster] = (string)request.Json["version"]!;
        return GatewayAnswer.Of(new JsonObject { ["update"] = updates.Done("VersionUpdate") });
    }

    /// <inheritdoc/>
    public GatewayAnswer Mend(GatewayRequest request, GatewayAnswer answer)
    {
        if (request is not { Method: "GET", Service: "eks", Steps: ["clusters", var name] }) return answer;

        lock (_versions)
        {
            if (!_versions.TryGetValue(name, out var version) || answer.Json is not { } body || body["cluster"] is not JsonObject cluster) return answer;

            cluster["version"] = version;
            return answer.With(body);
        }
    }
}
