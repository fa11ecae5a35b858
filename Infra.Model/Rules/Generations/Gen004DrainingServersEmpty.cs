using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Generations;

internal sealed class Gen004DrainingServersEmpty() : TypeRule(
    "GEN004",
    "Draining servers are tainted, and may become none.",
    "Without the taint new pods land on them; with a minimum the last of them never go.",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    ResourceTypes.NodeGroup)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource[NodeGroups.Stage].Text == StageWord.Draining;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "taints", taints => NodeGroups.AreTainted(taints, StageWord.Draining), "add the taint infra/stage draining with the effect NO_SCHEDULE"),
        Expect(resource, "scalingConfig.minSize", min => min.Number == 0, "write 0"));
}
