using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Generations;

internal sealed class Gen004DrainingServersEmpty() : TypeRule(
    "GEN004",
    "A draining node group has a taint and a minimum size of 0.",
    "Without the taint, new pods are scheduled on it. With a minimum, its last servers are never removed.",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    ResourceTypes.NodeGroup)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource[NodeGroups.Stage].Text == StageWord.Draining;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "taints", taints => NodeGroups.AreTainted(taints, StageWord.Draining), "add the taint infra/stage draining with the effect NO_SCHEDULE"),
        Expect(resource, "scalingConfig.minSize", min => min.Number == 0, "write 0"));
}
