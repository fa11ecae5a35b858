using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Generations;

internal sealed class Gen005EnabledServersAreOpen() : TypeRule(
    "GEN005",
    "An enabled node group has no stage taint.",
    "Pods would stay pending while the autoscaler adds more servers with the same taint.",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    ResourceTypes.NodeGroup)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource[NodeGroups.Stage].Text == StageWord.Enabled;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "taints", taints => !taints.Items.Any(taint => taint.At("key").Text == NodeLabels.Stage), "remove the taint infra/stage");
}
