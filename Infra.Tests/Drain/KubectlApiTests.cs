using System.Text.Json.Nodes;
using Infra.Cli.Drain;
using Infra.Cli.Files;
using Infra.Model.Draining;
using Infra.Model.Findings;
using Infra.Tests.Support;

namespace Infra.Tests.Drain;

/// <summary>Real kubectl, which talks to a double of the Kubernetes API.</summary>
public sealed class KubectlApiTests : IDisposable
{
    private readonly KubernetesApiDouble _double = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _double.Dispose();
        _folder.Dispose();
    }

    [FactWithProgram("kubectl")]
    public async Task Read_ThroughKubectl_FindsWhatADrainDependsOn()
    {
        _double.Objects["nodes"].Add(JsonNode.Parse(Manifests.Node)!);
        _double.Objects["pods"].Add(JsonNode.Parse(Manifests.Pod)!);
        _double.Objects["replicasets"].Add(JsonNode.Parse("""{ "apiVersion": "apps/v1", "kind": "ReplicaSet", "metadata": { "name": "api", "namespace": "shop", "uid": "rs" }, "spec": { "replicas": 3 } }""")!);

        var state = await Api().ReadAsync(default);

        Assert.True(Assert.Single(state.Nodes).IsDraining);
        Assert.Equal("rs", Assert.Single(state.Pods).Owner?.Uid);
        Assert.Equal(3, state.Replicas["rs"]);
    }

    [FactWithProgram("kubectl")]
    public async Task Evict_ThroughKubectl_AsksTheEvictionApiAndUnderstandsItsAnswers()
    {
        _double.Evictions["busy"] = (429, "TooManyRequests", "Cannot evict pod as it would violate the pod's disruption budget.");
        _double.Evictions["gone"] = (404, "NotFound", "pods \"gone\" not found");
        _double.Evictions["other"] = (409, "Conflict", "the UID in the precondition does not match");
        _double.Evictions["secret"] = (403, "Forbidden", "pods \"secret\" is forbidden");
        var api = Api();

        Assert.True((await api.EvictAsync(Pod("api"), default)).IsAccepted);
        Assert.True((await api.EvictAsync(Pod("gone"), default)).IsAccepted);
        Assert.True((await api.EvictAsync(Pod("other"), default)).IsAccepted);
        var refused = await api.EvictAsync(Pod("busy"), default);
        await Assert.ThrowsAsync<UserException>(() => api.EvictAsync(Pod("secret"), default));

        Assert.False(refused.IsAccepted);
        Assert.Contains("disruption budget", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(
            """POST api/v1/namespaces/shop/pods/api/eviction {"apiVersion":"policy/v1","kind":"Eviction","metadata":{"namespace":"shop","name":"api"},"deleteOptions":{"preconditions":{"uid":"uid-api"}}}""",
            _double.Changes[0]);
    }

    [FactWithProgram("kubectl")]
    public async Task Changes_ThroughKubectl_ReachTheApi()
    {
        _double.Objects["nodes"].Add(JsonNode.Parse(Manifests.Node)!);
        var api = Api();

        await api.CordonAsync("old-1", default);
        await api.CordonAsync("no-such-node", default);
        await api.CreatePlaceholderAsync(new MissingRoom(Pod("api"), [LabelRequirement.In("infra/stage", "enabled")]), default);
        await api.DeletePlaceholderAsync(new PodKey("kube-system", "no-such-pod"), default);

        Assert.StartsWith("PATCH api/v1/nodes/old-1 {\"spec\":{\"unschedulable\":true}}", _double.Changes[0], StringComparison.Ordinal);
        Assert.StartsWith("POST api/v1/namespaces/kube-system/pods {", _double.Changes[1], StringComparison.Ordinal);
        Assert.Contains("\"priorityClassName\":\"infra-headroom\"", _double.Changes[1], StringComparison.Ordinal);
        Assert.Contains("""{"key":"infra/stage","operator":"In","values":["enabled"]}""", _double.Changes[1], StringComparison.Ordinal);
    }

    [FactWithProgram("kubectl")]
    public async Task Read_WithoutAnApi_SaysWhatKubectlSays()
    {
        _double.Dispose();

        var exception = await Assert.ThrowsAsync<UserException>(() => Api().ReadAsync(default));

        Assert.Matches("^found kubectl get fails: .*refused.*; check kubectl config current-context, and that the role may do it$", exception.Message);
    }

    private static ClusterPod Pod(string name) => new() { Key = new PodKey("shop", name), Uid = $"uid-{name}", Requests = SmallCluster.Size(250, 1) };

    private KubectlApi Api() => new(new Kubectl(_double.Program("kubectl", _folder.FullName), null));
}
