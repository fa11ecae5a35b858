using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Generations;

internal sealed class Gen003ServersInTestTakeNoLoad() : TypeRule(
    "GEN003",
    "A node group in test has a taint and a fixed size.",
    "Without the taint, pods are scheduled on servers that nobody has tested.",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    ResourceTypes.NodeGroup)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource[NodeGroups.Stage].Text == StageWord.Test;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "taints", taints => NodeGroups.AreTainted(taints, StageWord.Test), "add the taint infra/stage test with the effect NO_SCHEDULE"),
        Expect(resource, "scalingConfig.maxSize", max => max.Number == resource["scalingConfig.minSize"].Number, "write the value of minSize, so that the autoscaler adds no servers"));
}
