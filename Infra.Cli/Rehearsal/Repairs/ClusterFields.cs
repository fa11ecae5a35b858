using System.Text.Json.Nodes;
using Infra.Cli.Rehearsal.Emulator;

namespace Infra.Cli.Rehearsal.Repairs;

/// <summary>Says of a cluster what was asked for when it was made or updated.</summary>
internal sealed class ClusterFields(EksUpdates updates) : IRepair
{
    private static readonly string[] Fields =
    [
        "accessConfig", "kubernetesNetworkConfig", "logging", "resourcesVpcConfig", "upgradePolicy", "zonalShiftConfig",
    ];

    private readonly Dictionary<string, RememberedFields> _clusters = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Reason =>
        "DescribeCluster leaves out accessConfig, upgradePolicy and zonalShiftConfig, so that a second plan replaces the cluster; UpdateClusterConfig forgets what it does not mention, and answers with a cluster where AWS answers with an update, on which the provider crashes";

    /// <inheritdoc/>
    public GatewayAnswer? Answer(GatewayRequest request) => null;

    /// <inheritdoc/>
    public GatewayAnswer Mend(GatewayRequest request, GatewayAnswer answer)
    {
        if (request.Service != "eks" || !answer.IsSuccess) return answer;

        lock (_clusters)
        {
            switch (request.Method, request.Steps)
            {
                case ("POST", ["clusters"]):
                    var name = (string)request.Json["name"]!;
                    _clusters[name] = new RememberedFields(Fields);
                    _clusters[name].Note(request.Json);
                    return Described(name, answer);
                case ("GET", ["clusters", var described]):
                    return Described(described, answer);
                case ("POST", ["clusters", var updated, "update-config"]):
                    _clusters.GetValueOrDefault(updated)?.Note(request.Json);
                    return GatewayAnswer.Of(new JsonObject { ["update"] = updates.Done("ConfigUpdate") });
                case ("DELETE", ["clusters", var deleted]):
                    _clusters.Remove(deleted);
                    return answer;
                default:
                    return answer;
            }
        }
    }

    private GatewayAnswer Described(string name, GatewayAnswer answer)
    {
        if (answer.Json is not { } body || body["cluster"] is not JsonObject cluster || !_clusters.TryGetValue(name, out var fields)) return answer;

        fields.AddTo(cluster);
        return answer.With(body);
    }
}
