using Infra.Cli.Drain;
using Infra.Model.Draining;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Drain;

public sealed class DrainerTests
{
    [Fact]
    public async Task Drain_OfNodesWithRoomElsewhere_EmptiesThemInOrder()
    {
        var cluster = new SmallCluster().WithNode("old-1", "draining").WithNode("old-2", "draining").WithNode("new-1", "enabled", cpu: 8000)
            .WithPod("api", "old-1").WithPod("api", "old-1").WithPod("web", "old-2");

        var report = await DrainAsync(cluster);

        Assert.Equal((string[])["old-2", "old-1"], report.Emptied);
        Assert.Empty(report.Findings);
        Assert.Equal(3, report.Evicted);
        Assert.Equal(["cordon old-2", "cordon old-1", "evict web-3"], cluster.Calls.Take(3));
        Assert.DoesNotContain(cluster.Calls, call => call.StartsWith("placeholder", StringComparison.Ordinal));
        Assert.All(cluster.Pods, pod => Assert.StartsWith("new-", pod.Node, StringComparison.Ordinal));
        Assert.Empty(cluster.Violations);
    }

    [Fact]
    public async Task Drain_OfABusyPool_MakesRoomBeforeItEvicts()
    {
        var cluster = Busy(new SmallCluster());

        var report = await DrainAsync(cluster);

        Assert.Empty(report.Findings);
        Assert.Contains(cluster.Calls, call => call.StartsWith("placeholder", StringComparison.Ordinal));
        Assert.Empty(cluster.Violations);
        Assert.DoesNotContain(cluster.Pods, pod => pod.StandsFor is not null);
    }

    [Fact]
    public async Task Drain_OfAPoolOfMinimum0_MakesItsFirstNode()
    {
        var cluster = new SmallCluster().WithNode("old-1", "draining").WithPod("batch", "old-1");

        var report = await DrainAsync(cluster);

        Assert.Equal((string[])["old-1"], report.Emptied);
        Assert.Empty(cluster.Violations);
    }

    [Fact]
    public async Task Drain_WithoutRoom_StopsAndEvictsNothing()
    {
        var cluster = Busy(new SmallCluster { Spare = 0 });

        var report = await DrainAsync(cluster);

        Assert.Empty(cluster.Evicted);
        Assert.Matches("^old-1: found nothing moving for 10 minutes, waiting for room for shop/api-[0-9]+.*; correct it, and run the command again; it goes on from here$", Assert.Single(report.Findings).Text);
        Assert.DoesNotContain(cluster.Pods, pod => pod.StandsFor is not null);
    }

    [Fact]
    public async Task Placeholder_ThatHelpsNoMore_IsMadeAgain()
    {
        // Its place is taken away once: the node is cordoned by somebody else.
        var cluster = Busy(new SmallCluster());
        var taken = false;
        cluster.OnStep = _ =>
        {
            if (taken || cluster.Pods.FirstOrDefault(pod => pod is { StandsFor: not null, Node: not null }) is not { } placeholder) return;

            taken = true;
            cluster.CordonAsync(placeholder.Node!, default);
        };

        var report = await DrainAsync(cluster);

        Assert.True(taken);
        Assert.Empty(report.Findings);
        Assert.Empty(cluster.Violations);
    }

    [Fact]
    public async Task Drain_OfPodsUnderABudget_NeverTakesMoreThanItAllows()
    {
        var cluster = new SmallCluster { MinAvailable = { ["api"] = 3 } }.WithNode("old-1", "draining", cpu: 8000).WithNode("new-1", "enabled", cpu: 8000);
        for (var i = 0; i < 4; i++) cluster.WithPod("api", "old-1");

        var report = await DrainAsync(cluster);

        Assert.Empty(report.Findings);
        Assert.Equal(4, cluster.Evicted.Count);
        Assert.Empty(cluster.Violations);
    }

    [Fact]
    public async Task Drain_OfAPodWhoseReplacementIsNeverReady_StopsBeforeTheNextNode()
    {
        var cluster = new SmallCluster().WithNode("old-1", "draining").WithNode("old-2", "draining").WithNode("new-1", "enabled", cpu: 8000)
            .WithPod("api", "old-1").WithPod("web", "old-2", cpu: 2000);
        cluster.OnStep = _ => cluster.Break("api");

        var report = await DrainAsync(cluster);

        Assert.Equal(["api-1"], cluster.Evicted);
        Assert.Equal(
            "old-1: found nothing moving for 10 minutes, waiting until ReplicaSet shop/api has 1 pods ready, now 0; correct it, and run the command again; it goes on from here",
            Assert.Single(report.Findings).Text);
    }

    [Fact]
    public async Task Drain_OfPodsThatCannotBeMoved_LeavesTheirNodesAloneAndSaysWhy()
    {
        var cluster = new SmallCluster { MinAvailable = { ["db"] = 1 } }.WithNode("new-1", "enabled", cpu: 8000);
        foreach (var node in (string[])["old-1", "old-2", "old-3", "old-4"]) cluster.WithNode(node, "draining");
        cluster.WithPod("bare", "old-1", change: pod => pod with { Owner = null }).WithPod("job", "old-2", change: pod => pod with { IsKept = true }).WithPod("db", "old-3").WithPod("web", "old-4");

        var report = await DrainAsync(cluster);

        Assert.Equal(["web-4"], cluster.Evicted);
        Assert.Equal(
            [
                "old-1/shop/bare-1: found a pod without a controller, which nothing starts again; delete it, or run it by a Deployment, StatefulSet or Job",
                "old-2/shop/job-2: found the annotation cluster-autoscaler.kubernetes.io/safe-to-evict: \"false\"; wait until the pod ends, or remove the annotation",
                "old-3/shop/db-3: found the budget shop/db, which allows no eviction although all its pods (1) are healthy; allow one with maxUnavailable: 1, or run one pod more",
            ],
            report.Findings.Select(finding => finding.Text));
    }

    [Fact]
    public async Task Drain_OfANodeThatTheAutoscalerRemoves_SaysSo()
    {
        var said = new List<string>();
        var cluster = new SmallCluster { MinAvailable = { ["api"] = 1 } }.WithNode("old-1", "draining").WithNode("new-1", "enabled", cpu: 8000).WithPod("api", "old-1").WithPod("api", "old-1");
        cluster.OnStep = step =>
        {
            if (step == 2) cluster.Remove("old-1");
        };

        var report = await DrainAsync(cluster, say: said.Add);

        Assert.Equal((string[])["old-1"], report.Removed);
        Assert.Contains("old-1: gone; the autoscaler removed it", said);
    }

    [Fact]
    public async Task Drain_OfPodsThatSpreadOverZones_KeepsTheSpread()
    {
        var cluster = new SmallCluster { MinAvailable = { ["api"] = 2 } };
        var spread = new PodRelation(PodRelationKind.Spread, "topology.kubernetes.io/zone", ["shop"], [LabelRequirement.In("app", "api")], 1);
        foreach (var zone in (string[])["a", "b", "c"])
            cluster.WithNode($"old-{zone}", "draining", zone).WithNode($"new-{zone}", "enabled", zone).WithPod("api", $"old-{zone}", change: pod => pod with { Relations = [spread] });

        var report = await DrainAsync(cluster);

        Assert.Empty(report.Findings);
        Assert.Empty(cluster.Violations);
        Assert.Equal(["new-a", "new-b", "new-c"], cluster.Pods.Select(pod => pod.Node).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Drain_ThatIsStopped_LeavesNoPlaceholderAndGoesOnWhereItWas(int step)
    {
        var cluster = Busy(new SmallCluster());
        using var stop = new CancellationTokenSource();
        cluster.OnStep = now =>
        {
            if (now == step) stop.Cancel();
        };

        await Assert.ThrowsAsync<OperationCanceledException>(() => DrainAsync(cluster, stop: stop.Token));
        Assert.DoesNotContain(cluster.Pods, pod => pod.StandsFor is not null);

        cluster.OnStep = null;
        var report = await DrainAsync(cluster);

        Assert.Empty(report.Findings);
        Assert.Empty(cluster.Violations);
        Assert.All(cluster.Pods, pod => Assert.DoesNotContain("old", pod.Node, StringComparison.Ordinal));
    }

    internal static Task<DrainReport> DrainAsync(SmallCluster cluster, int parallel = 1, Action<string>? say = null, CancellationToken stop = default) =>
        new Drainer(cluster, cluster, new DrainOptions(parallel, TimeSpan.FromMinutes(10)), node => node.IsDraining, say ?? (_ => { })).RunAsync(cluster.State(), stop);

    // 85 % and more of what is enabled is requested.
    private static SmallCluster Busy(SmallCluster cluster)
    {
        cluster.MinAvailable["api"] = 4;
        cluster.WithNode("old-1", StageWord.Draining).WithNode("old-2", StageWord.Draining, "b").WithNode("new-0", StageWord.Enabled);
        foreach (var node in (string[])["old-1", "old-2"])
        {
            for (var i = 0; i < 3; i++) cluster.WithPod("api", node);
        }

        return cluster.WithPod("web", "new-0", cpu: 3500);
    }
}
