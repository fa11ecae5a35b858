using Infra.Model.Draining;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Drain;

namespace Infra.Tests.Draining;

public sealed class PackingTests
{
    private const string Zone = "topology.kubernetes.io/zone";

    [Fact]
    public void Pods_ThatFitOneByOneButNotTogether_AreNotAllPlaced()
    {
        var cluster = new SmallCluster().WithNode("old", StageWord.Draining, cpu: 8000).WithNode("new", StageWord.Enabled, cpu: 3000).WithPod("api", "old", 2000).WithPod("api", "old", 2000);

        var packing = Pack(cluster);

        Assert.Equal("shop/api-1 on new", Assert.Single(packing.Places.Select(place => $"{place.Key} on {place.Value}")));
        Assert.Equal("shop/api-2", $"{Assert.Single(packing.Missing).Pod.Key}");
    }

    [Theory]
    [InlineData("cordoned")]
    [InlineData("not ready")]
    [InlineData("in test")]
    [InlineData("being removed")]
    [InlineData("tainted")]
    [InlineData("of another pool")]
    public void Node_ThatTakesNoPod_IsNoPlace(string why)
    {
        var cluster = new SmallCluster().WithNode("old", StageWord.Draining).WithNode("new", why == "in test" ? StageWord.Test : StageWord.Enabled, pool: why == "of another pool" ? "batch" : "general")
            .WithPod("api", "old", change: pod => pod with { NodeTerms = [[LabelRequirement.In(NodeLabels.Pool, "general")]], Tolerations = [new PodToleration(NodeLabels.Stage, "Exists", "", "")] });
        var state = cluster.State();
        state = state with
        {
            Nodes = state.Nodes.Replace(state.Nodes[1], state.Nodes[1] with
            {
                IsCordoned = why == "cordoned",
                IsReady = why != "not ready",
                Taints = why switch
                {
                    "being removed" => [new NodeTaint(NodeTaint.BeingRemoved, "", "PreferNoSchedule")],
                    "tainted" => [new NodeTaint("dedicated", "gpu", "NoSchedule")],
                    _ => state.Nodes[1].Taints,
                },
            }),
        };

        var packing = Packing.Of(state, [.. state.Pods]);

        Assert.Empty(packing.Places);
    }

    [Fact]
    public void Spread_OfPods_NamesTheZoneThatIsMissing()
    {
        var spread = new PodRelation(PodRelationKind.Spread, Zone, ["shop"], [LabelRequirement.In("app", "api")], 1);
        var cluster = new SmallCluster().WithNode("old-a", StageWord.Draining).WithNode("new-b", StageWord.Enabled, "b").WithNode("new-c", StageWord.Enabled, "c")
            .WithPod("api", "old-a", change: pod => pod with { Relations = [spread] }).WithPod("api", "new-b").WithPod("api", "new-c");

        var missing = Assert.Single(Pack(cluster).Missing);

        Assert.Equal(["infra/stage In enabled", $"{Zone} In a"], missing.Beside.Select(one => $"{one.Key} {one.Operator} {string.Join(',', one.Values)}"));
    }

    [Fact]
    public void Pods_ThatWantToBeApart_GetANodeEach()
    {
        var apart = new PodRelation(PodRelationKind.Apart, "kubernetes.io/hostname", ["shop"], [LabelRequirement.In("app", "api")]);
        var cluster = new SmallCluster().WithNode("old", StageWord.Draining).WithNode("new-1", StageWord.Enabled).WithNode("new-2", StageWord.Enabled);
        for (var i = 0; i < 3; i++) cluster.WithPod("api", "old", 100, pod => pod with { Relations = [apart] });

        var packing = Pack(cluster);

        Assert.Equal(["new-1", "new-2"], packing.Places.Values.Order());
        Assert.Equal("kubernetes.io/hostname NotIn new-1,new-2", packing.Missing.Single().Beside.Skip(1).Select(one => $"{one.Key} {one.Operator} {string.Join(',', one.Values)}").First());
    }

    [Fact]
    public void Pods_ThatWaitForANode_GetTheirsFirst()
    {
        var cluster = new SmallCluster().WithNode("old", StageWord.Draining).WithNode("new", StageWord.Enabled, cpu: 1000).WithPod("api", "old").WithPod("web", null);

        Assert.Equal("shop/api-1", $"{Assert.Single(Pack(cluster).Missing).Pod.Key}");
    }

    [Fact]
    public void Placeholders_OnANode_GiveWayAndHoldItForTheirPod()
    {
        var cluster = new SmallCluster().WithNode("old", StageWord.Draining).WithNode("new-1", StageWord.Enabled, cpu: 1000).WithNode("new-2", StageWord.Enabled, cpu: 1000)
            .WithPod("api", "old").WithPod("hold", "new-2", change: pod => pod with { Priority = -10, StandsFor = "shop/api-1" });

        Assert.Equal("new-2", Assert.Single(Pack(cluster).Places).Value);
    }

    private static Packing Pack(SmallCluster cluster)
    {
        var state = cluster.State();
        return Packing.Of(state, [.. state.Nodes.Where(node => node.IsDraining).SelectMany(node => state.ToMove(node.Name))]);
    }
}
