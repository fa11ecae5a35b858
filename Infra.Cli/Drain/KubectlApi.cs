using System.Text.Json.Nodes;
using Infra.Model.Draining;

namespace Infra.Cli.Drain;

/// <summary>The Kubernetes API through kubectl.</summary>
internal sealed class KubectlApi(Kubectl kubectl) : IClusterApi
{
    private const string Read = "nodes,pods,daemonsets.apps,replicasets.apps,statefulsets.apps,poddisruptionbudgets.policy,persistentvolumeclaims,persistentvolumes";

    /// <inheritdoc/>
    public async Task<ClusterState> ReadAsync(CancellationToken stop)
    {
        var text = await kubectl.RunAsync(["get", Read, "--all-namespaces", "--output=json"], null, stop);
        try
        {
            return ClusterReader.Read(text);
        }
        catch (JsonException exception)
        {
            throw new UserException($"what kubectl get prints is not JSON ({exception.Message})", "run it by hand with --output=json");
        }
    }

    /// <inheritdoc/>
    public async Task CordonAsync(string node, CancellationToken stop)
    {
        var result = await kubectl.TryAsync(["cordon", node], null, stop);
        if (result.ExitCode != 0 && !IsGone(result.Errors))
            throw new UserException($"kubectl cordon {node} fails: {Kubectl.Reason(result)}", "check that the role may update nodes");
    }

    // --raw, because kubectl drain chooses the pods itself and knows nothing of room.
    /// <inheritdoc/>
    public async Task<EvictionAnswer> EvictAsync(ClusterPod pod, CancellationToken stop)
    {
        var eviction = new JsonObject
        {
            ["apiVersion"] = "policy/v1",
            ["kind"] = "Eviction",
            ["metadata"] = new JsonObject { ["namespace"] = pod.Key.Namespace, ["name"] = pod.Key.Name },
            // Not another pod that has got the same name meanwhile.
            ["deleteOptions"] = new JsonObject { ["preconditions"] = new JsonObject { ["uid"] = pod.Uid } },
        };
        var result = await kubectl.TryAsync(
            ["create", $"--raw=/api/v1/namespaces/{pod.Key.Namespace}/pods/{pod.Key.Name}/eviction", "--filename=-"], eviction.ToJsonString(), stop);
        return result switch
        {
            { ExitCode: 0 } => EvictionAnswer.Accepted,
            { Errors: var errors } when IsGone(errors) || errors.Contains("(Conflict)", StringComparison.Ordinal) => EvictionAnswer.Accepted,
            { Errors: var errors } when errors.Contains("(Forbidden)", StringComparison.Ordinal) || errors.Contains("(Unauthorized)", StringComparison.Ordinal) =>
                throw new UserException($"an eviction that is not permitted: {Kubectl.Reason(result)}", "use a role that may create pods/eviction"),
            _ => EvictionAnswer.Refused(Kubectl.Reason(result)),
        };
    }

    /// <inheritdoc/>
    public Task CreatePlaceholderAsync(MissingRoom missing, CancellationToken stop) =>
        kubectl.RunAsync(["create", "--filename=-", "--validate=false"], PlaceholderPod.Of(missing).ToJsonString(), stop);

    /// <inheritdoc/>
    public Task DeletePlaceholderAsync(PodKey placeholder, CancellationToken stop) =>
        kubectl.RunAsync(["delete", "pod", placeholder.Name, $"--namespace={placeholder.Namespace}", "--ignore-not-found", "--wait=false"], null, stop);

    private static bool IsGone(string errors) => errors.Contains("(NotFound)", StringComparison.Ordinal);
}
