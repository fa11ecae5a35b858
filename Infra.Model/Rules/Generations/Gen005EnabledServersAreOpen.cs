using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Generations;

internal sealed class Gen005EnabledServersAreOpen() : TypeRule(
    "GEN005",
    "Enabled servers have no taint of a stage.",
    "Pods that should run on them stay pending while the autoscaler adds more of the same.",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    ResourceTypes.NodeGroup)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource[NodeGroups.Stage].Text == StageWord.Enabled;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "taints", taints => !taints.Items.Any(taint => taint.At("key").Text == NodeLabels.Stage), "remove the taint infra/stage");
}
