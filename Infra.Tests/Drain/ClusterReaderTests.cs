using Infra.Cli.Drain;
using Infra.Model.Draining;

namespace Infra.Tests.Drain;

public sealed class ClusterReaderTests
{
    private static readonly ClusterState State = ClusterReader.Read($$"""
        { "kind": "List", "items": [{{Manifests.Node}}, {{Manifests.Pod}}, {{Manifests.Volume}}, {{Manifests.Claim}}, {{Manifests.Budget}}] }
        """);

    [Fact]
    public void Node_AsTheApiPrintsIt_IsRead()
    {
        var node = Assert.Single(State.Nodes);

        Assert.Equal(("dev-general-0123456789", "general", true, true, false), (node.Generation, node.Pool, node.IsDraining, node.IsReady, node.IsOpen));
        Assert.Equal((1930, 29_000), (node.Allocatable[Amounts.Cpu], node.Allocatable[Amounts.Pods]));
    }

    [Fact]
    public void Requests_OfAPod_AreTheLargestThatItNeedsAtATime()
    {
        var requests = Assert.Single(State.Pods).Requests;

        // 2 to start before the sidecar; 500m and 100m afterwards.
        Assert.Equal((2000, 512L * 1024 * 1024 * 1000, 1000), (requests[Amounts.Cpu], requests["memory"], requests[Amounts.Pods]));
    }

    [Fact]
    public void NodeTerms_OfAPod_ComeFromSelectorAffinityAndVolumes() => Assert.Equal(
        ["kubernetes.io/arch In arm64", "infra/pool In general,batch", "topology.kubernetes.io/zone In eu-central-1a"],
        Assert.Single(Assert.Single(State.Pods).NodeTerms).Select(term => $"{term.Key} {term.Operator} {string.Join(',', term.Values)}"));

    [Fact]
    public void Relations_OfAPod_AreThoseThatSchedulersMayNotBreak() => Assert.Equal(
        ["Apart kubernetes.io/hostname shop app=api 0", "Spread topology.kubernetes.io/zone shop app=api,pod-template-hash=5d 1"],
        Assert.Single(State.Pods).Relations.Select(relation =>
            $"{relation.Kind} {relation.TopologyKey} {string.Join(',', relation.Namespaces)} {string.Join(',', relation.Selector.Select(one => $"{one.Key}={one.Values[0]}"))} {relation.MaxSkew}"));

    [Fact]
    public void Rest_OfAPodAndItsBudget_IsRead()
    {
        var pod = Assert.Single(State.Pods);

        Assert.Equal((true, false, false, "TCP/8080", "ReplicaSet"), (pod.IsReady, pod.IsKept, pod.IsStatic, Assert.Single(pod.HostPorts), pod.Owner?.Kind));
        Assert.True(Assert.Single(State.Budgets).Covers(pod));
        Assert.False(Assert.Single(State.Budgets).NeverAllows);
    }

    [Theory]
    [InlineData("250m", 250L)]
    [InlineData("1.5", 1500L)]
    [InlineData("1", 1000L)]
    [InlineData("2e3", 2_000_000L)]
    [InlineData("1Ki", 1_024_000L)]
    [InlineData("100k", 100_000_000L)]
    [InlineData("1n", 1L)]
    [InlineData("9Ei", long.MaxValue)]
    [InlineData("a lot", null)]
    public void Quantity_AsKubernetesWritesIt_IsThousandthsOfItsUnit(string text, long? thousandths) => Assert.Equal(thousandths, Quantity.Read(text));
}
