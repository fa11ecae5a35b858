using Infra.Baseline;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

[Collection(DeploymentCollection.Name)]
public sealed class ClusterBaselineTests
{
    [Fact]
    public async Task StorageClass_OfACluster_IsTheDefaultAndEncryptsWithTheVolumesKey()
    {
        var storage = (await DeclareAsync()).One("StorageClass");

        Assert.Equal(
            ("""{"annotations":{"storageclass.kubernetes.io/is-default-class":"true"},"name":"gp3"}""", "ebs.csi.aws.com"),
            (storage["metadata"], storage["provisioner"]));
        Assert.Equal("""{"encrypted":"true","kmsKeyId":"Key:keys-volumes.arn","type":"gp3"}""", storage["parameters"]);
        Assert.Equal(("WaitForFirstConsumer", "true", "Delete"), (storage["volumeBindingMode"], storage["allowVolumeExpansion"], storage["reclaimPolicy"]));
    }

    [Fact]
    public async Task Baseline_OfACluster_HasWhatEveryClusterHas()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            ["Priorities", "ClusterAutoscaler", "LoadBalancerController"],
            declared.Under("baseline").Where(child => child.Type.StartsWith("infra:", StringComparison.Ordinal)).Select(child => child.Type.Split(':')[^1]));
    }

    [Fact]
    public async Task Baseline_WithHeadroom_KeepsIt()
    {
        var declared = await DeclareAsync(("clusterServices.headroom", """{ "replicas": 1, "cpuMillis": 500, "memoryMiB": 512 }"""));

        Assert.Equal("baseline", declared.One("Headroom").Parent);
    }

    [Fact]
    public async Task Baseline_WithNamespaces_HasThemInTheOrderOfTheirNames()
    {
        var declared = await DeclareAsync(("namespaces", """{ "shop": { "cpu": 1, "memoryGiB": 1, "pods": 1 }, "billing": { "cpu": 1, "memoryGiB": 1, "pods": 1 } }"""));

        Assert.Equal(["billing", "shop"], declared.All("Namespace").Select(space => System.Text.Json.JsonDocument.Parse(space["metadata"]!).RootElement.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Baseline_WithNamespaces_ChecksTheirPods()
    {
        var declared = await DeclareAsync(("namespaces", """{ "shop": { "cpu": 1, "memoryGiB": 1, "pods": 1 } }"""));

        Assert.Equal("baseline", declared.One("AdmissionPolicies").Parent);
    }

    // The program's own namespace and a workload's are both children of the baseline, and names of resources are contracts.
    [Theory]
    [InlineData("headroom")]
    [InlineData("gp3")]
    [InlineData("autoscaler")]
    public async Task Namespace_OfAnyName_IsApartFromTheProgramsOwn(string name)
    {
        var declared = await DeclareAsync(
            ("clusterServices.headroom", """{ "replicas": 1, "cpuMillis": 500, "memoryMiB": 512 }"""),
            ("namespaces", $$"""{ "{{name}}": { "cpu": 1, "memoryGiB": 1, "pods": 1 } }"""));

        var names = declared.All("WorkloadNamespace").Concat(declared.All("Namespace")).Select(space => space.ToString()).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) =>
        Declarations.OfAsync(() => _ = new ClusterBaseline("baseline", new Upstream(MinimalSettings.ParsedWith(changes)).Baseline));
}
