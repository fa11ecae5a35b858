using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Drain;

/// <summary>Drains of clusters of any shape, stopped at any time.</summary>
public sealed class DrainPropertyTests
{
    [Property(MaxTest = 150)]
    public Property Drain_OfAnyCluster_ViolatesNoBudgetAndEvictsNothingWithoutRoom() => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            var random = new Random(seed);
            var cluster = Any(random);

            var parallel = random.Next(1, 4);
            foreach (var limit in (int?[])[random.Next(1, 12), random.Next(1, 12), null]) Run(cluster, parallel, limit);

            Assert.Empty(cluster.Violations);
            Assert.DoesNotContain(cluster.Pods, pod => pod.StandsFor is not null);
            // With servers to spare, all of it moves.
            if (cluster.Spare > 0) Assert.All(cluster.Nodes.Where(node => node.IsDraining), node => Assert.Empty(cluster.State().ToMove(node.Name)));
        });

    private static void Run(SmallCluster cluster, int parallel, int? limit)
    {
        using var stop = new CancellationTokenSource();
        var left = limit;
        cluster.OnStep = _ =>
        {
            if (--left == 0) stop.Cancel();
        };
        try
        {
            // Nothing in it waits for anything but the cluster in memory.
            DrainerTests.DrainAsync(cluster, parallel, stop: stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private static SmallCluster Any(Random random)
    {
        var cluster = new SmallCluster(random.Next()) { Spare = random.Next(3) == 0 ? 0 : 40 };
        for (var i = 0; i < random.Next(1, 4); i++) cluster.WithNode($"open-{i}", StageWord.Enabled, $"{"abc"[i % 3]}").WithPod("load", $"open-{i}", random.Next(0, 16) * 250);
        for (var i = 0; i < random.Next(1, 5); i++)
        {
            cluster.WithNode($"old-{i}", StageWord.Draining, $"{"abc"[i % 3]}");
            for (var pod = 0; pod < random.Next(0, 4); pod++) cluster.WithPod($"app{random.Next(4)}", $"old-{i}", random.Next(1, 5) * 250);
        }

        foreach (var group in cluster.Pods.GroupBy(pod => pod.Owner!.Uid).ToList())
        {
            if (random.Next(3) > 0 && group.Count() > 1) cluster.MinAvailable[group.Key] = random.Next(1, group.Count());
        }

        return cluster;
    }
}
