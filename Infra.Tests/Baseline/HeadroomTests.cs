using System.Text.Json;
using Infra.Baseline;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

[Collection(DeploymentCollection.Name)]
public sealed class HeadroomTests
{
    [Fact]
    public async Task Headroom_OfAnEnvironment_KeepsTheRoomItSays()
    {
        var spec = await DeclareSpecAsync();

        Assert.Equal(2, spec.GetProperty("replicas").GetInt32());
        Assert.Equal(
            """{"limits":{"memory":"2048Mi"},"requests":{"cpu":"1500m","memory":"2048Mi"}}""",
            Pod(spec).GetProperty("containers")[0].GetProperty("resources").GetRawText());
    }

    [Fact]
    public async Task Headroom_OfAnEnvironment_GivesWayAtOnce()
    {
        var pod = Pod(await DeclareSpecAsync());

        Assert.Equal(
            ("infra-headroom", 0),
            (pod.GetProperty("priorityClassName").GetString(), pod.GetProperty("terminationGracePeriodSeconds").GetInt32()));
    }

    [Fact]
    public async Task Headroom_OfAnEnvironment_DoesNothingAndMayDoNothing()
    {
        var pod = Pod(await DeclareSpecAsync());

        var container = pod.GetProperty("containers")[0];
        Assert.Matches(@"\Aregistry\.k8s\.io/pause:[0-9.]+@sha256:[0-9a-f]{64}\z", container.GetProperty("image").GetString());
        Assert.Equal(
            """{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},"readOnlyRootFilesystem":true}""",
            container.GetProperty("securityContext").GetRawText());
        Assert.Equal(
            """{"runAsNonRoot":true,"runAsUser":65534,"seccompProfile":{"type":"RuntimeDefault"}}""",
            pod.GetProperty("securityContext").GetRawText());
        Assert.False(pod.GetProperty("automountServiceAccountToken").GetBoolean());
    }

    [Fact]
    public async Task Headroom_OfAnEnvironment_HasANamespaceWithRoomForANewVersionBesideTheOld()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            """{"hard":{"limits.memory":"9Gi","persistentvolumeclaims":"0","pods":"4","requests.cpu":"7","requests.memory":"9Gi","requests.storage":"0Gi","services.loadbalancers":"0","services.nodeports":"0"}}""",
            declared.One("ResourceQuota")["spec"]);
    }

    [Fact]
    public async Task Headroom_OfAnEnvironment_WaitsForItsNamespaceAndPriority() =>
        Assert.Equal(["headroom", "priorities"], await (await DeclareAsync()).One("Deployment").DependsOnAsync());

    private static JsonElement Pod(JsonElement spec) => spec.GetProperty("template").GetProperty("spec");

    private static async Task<JsonElement> DeclareSpecAsync() => JsonDocument.Parse((await DeclareAsync()).One("Deployment")["spec"]!).RootElement;

    private static Task<Declarations> DeclareAsync() => Declarations.OfAsync(() =>
    {
        var scope = new Upstream(MinimalSettings.Parsed).Scope;

        _ = new Headroom(
            "headroom",
            new HeadroomSettings { Replicas = 2, CpuMillis = 1_500, MemoryMiB = 2_048 },
            Value.Parse<KubernetesVersion>("1.36"),
            scope,
            new Priorities("priorities", scope));
    });
}
