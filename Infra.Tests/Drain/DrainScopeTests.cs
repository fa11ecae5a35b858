using Infra.Cli.Drain;
using Infra.Model.Draining;
using Infra.Model.Findings;
using Infra.Model.Servers;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Drain;

public sealed class DrainScopeTests
{
    [Fact]
    public void Cluster_OfAnotherEnvironment_IsRefused()
    {
        var scope = DrainScope.Of(TestEnvironments.Read("dev"), null, []);
        var state = new SmallCluster().WithNode("old", StageWord.Draining).State();

        var exception = Assert.Throws<UserException>(() => scope.Check(state));

        Assert.Matches("^found a cluster without nodes of dev; write its kubeconfig with aws eks update-kubeconfig --name dev-[a-z0-9]{10} --region eu-central-1, or name another one with --context$", exception.Message);
        scope.Check(Of("dev", state));
    }

    [Fact]
    public void Pool_ThatIsNotThere_IsRefused()
    {
        var exception = Assert.Throws<UserException>(() => DrainScope.Of(TestEnvironments.Read("prod"), "genral", []));

        Assert.Equal("found no pool \"genral\" in prod; name one of batch, data, general", exception.Message);
    }

    [Fact]
    public void Nodes_ThatDrain_AreNotEmptyWhilePodsRunThatHaveToMove()
    {
        var state = new SmallCluster().WithNode("old-1", StageWord.Draining).WithNode("old-2", StageWord.Draining).WithNode("old-3", StageWord.Draining, pool: "batch").WithNode("new", StageWord.Enabled)
            .WithPod("api", "old-1").WithPod("api", "old-1")
            .WithPod("agent", "old-2", change: pod => pod with { Owner = new PodOwner("DaemonSet", "agent", "agent") })
            .WithPod("done", "old-2", change: pod => pod with { IsFinished = true })
            .WithPod("static", "old-2", change: pod => pod with { IsStatic = true, Owner = null })
            .WithPod("job", "old-3").WithPod("web", "new").State();

        var environment = TestEnvironments.Read("prod");

        Assert.Equal(
            ["old-1: found 2 pods on a node of dev-general-draining (shop/api-1, shop/api-2); move them with ./infractl drain prod general"],
            DrainScope.Of(environment, "general", []).NotEmpty(state).Select(finding => finding.Text));
        Assert.Equal("old-3", Assert.Single(DrainScope.Of(environment, null, ["dev-batch-draining"]).NotEmpty(state)).Path);
        Assert.Equal(2, DrainScope.Of(environment, null, []).NotEmpty(state).Count());
    }

    [Fact]
    public void Preview_OfADrain_ShowsWhereEachPodFits()
    {
        var state = new SmallCluster { MinAvailable = { ["api"] = 1 } }.WithNode("old-1", StageWord.Draining).WithNode("old-2", StageWord.Draining).WithNode("new", StageWord.Enabled, cpu: 2500)
            .WithPod("api", "old-1").WithPod("api", "old-2").WithPod("web", "old-2").State();

        Assert.Equal(
            [
                "old-1  dev-general-draining  1 pod to move",
                "  shop/api-1  fits on new, budget api allows 1 now",
                "old-2  dev-general-draining  2 pods to move, room to be made for 1",
                "  shop/api-2  fits on new, budget api allows 1 now",
                "  shop/web-3  a placeholder makes room first",
            ],
            DrainPreview.Lines(state, DrainOrder.Of(state, node => node.IsDraining)));
    }

    private static ClusterState Of(string environment, ClusterState state) => state with
    {
        Nodes = [state.Nodes[0] with { Labels = state.Nodes[0].Labels.SetItem(NodeLabels.Generation, PlannedGeneration.Of(TestEnvironments.Read(environment)).First().Name) }],
    };
}
