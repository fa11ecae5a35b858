using System.Collections.Immutable;
using Infra.Model.Draining;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Drain;

namespace Infra.Tests.Draining;

public sealed class RecoveryTests
{
    private static readonly PodKey Agent = new("kube-system", "agent");

    private static readonly ClusterState Before = new SmallCluster().WithNode("old", StageWord.Draining).WithNode("new", StageWord.Enabled).WithPod("api", "old").WithPod("api", "new").State();

    [Fact]
    public void Node_ThatWasReadyAndIsNot_IsMissingUnlessItLeaves()
    {
        var now = Before with { Nodes = [.. Before.Nodes.Select(node => node with { IsReady = false })] };

        Assert.Equal(["the node new is ready"], Missing(Before, now));
        Assert.Empty(Missing(now, now));
    }

    [Theory]
    [InlineData(3, 3, 2, "the DaemonSet kube-system/agent is ready on 3 nodes, now 2")]
    [InlineData(3, 2, 2, null)]
    [InlineData(3, 2, 1, "the DaemonSet kube-system/agent is ready on 3 nodes, now 1")]
    public void DaemonSet_ThatMissesMoreThanBefore_IsMissing(int desired, int before, int now, string? expected) => Assert.Equal(
        expected is null ? [] : [expected],
        Missing(Before with { Daemons = [new DaemonState(Agent, desired, before)] }, Before with { Daemons = [new DaemonState(Agent, desired, now)] }));

    [Theory]
    [InlineData(2, "ReplicaSet shop/api has 2 pods ready, now 1")]
    [InlineData(1, null)]
    public void Workload_WithFewerReadyPods_IsMissingUnlessItWantsFewer(int replicas, string? expected)
    {
        var now = Before with { Pods = [Before.Pods[0] with { IsReady = false }, Before.Pods[1]], Replicas = ImmutableDictionary<string, int>.Empty.Add("api", replicas) };

        Assert.Equal(expected is null ? [] : [expected], Missing(Before, now));
    }

    [Fact]
    public void Workload_ThatIsGone_IsNotWaitedFor() =>
        Assert.Empty(Missing(Before, Before with { Pods = [], Replicas = ImmutableDictionary<string, int>.Empty }));

    [Fact]
    public void Pod_ThatHasNoNodeYet_IsUnplaced()
    {
        var recovery = Recovery.From(Before, Before.Pods);
        var now = Before with { Pods = [Before.Pods[0] with { IsTerminating = true }, Before.Pods[1], Before.Pods[0] with { Uid = "next", Node = null, IsReady = false }] };

        Assert.Equal(["ReplicaSet shop/api has 2 pods on nodes, now 1"], recovery.Unplaced(now));
        Assert.True(recovery.IsShort(now, Before.Pods[1]));
        Assert.False(recovery.IsShort(Before, Before.Pods[1]));
    }

    private static IEnumerable<string> Missing(ClusterState before, ClusterState now) => Recovery.From(before, before.Pods).Missing(now, node => node.IsDraining);
}
