using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Generations;

internal sealed class Gen001PoolsTakeLoad() : TypeRule(
    "GEN001",
    "A pool with a generation in test also has an enabled generation.",
    "Otherwise the pool has servers but accepts no pods.",
    "https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md",
    ResourceTypes.Pool)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var stages = NodeGroups.OfPool(all, resource).Select(group => group[NodeGroups.Stage].Text).ToList();

        return stages.Count == 0 ? Verdict.NotApplicable
            : stages.Contains(StageWord.Test) && !stages.Contains(StageWord.Enabled) ? Verdict.Broken("", "a generation in test and none enabled", "keep a generation enabled until the next one is enabled")
            : Verdict.Holds;
    }
}
