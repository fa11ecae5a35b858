using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Generations;

internal sealed class Gen003ServersInTestTakeNoLoad() : TypeRule(
    "GEN003",
    "Servers in test are tainted, and their number is fixed.",
    "Load that lands on servers nobody tested is the test.",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    ResourceTypes.NodeGroup)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource[NodeGroups.Stage].Text == StageWord.Test;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "taints", taints => NodeGroups.AreTainted(taints, StageWord.Test), "add the taint infra/stage test with the effect NO_SCHEDULE"),
        Expect(resource, "scalingConfig.maxSize", max => max.Number == resource["scalingConfig.minSize"].Number, "write minSize, so that the autoscaler adds none"));
}
