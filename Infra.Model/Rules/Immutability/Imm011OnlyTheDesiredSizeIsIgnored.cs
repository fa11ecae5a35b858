using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Immutability;

internal sealed class Imm011OnlyTheDesiredSizeIsIgnored() : TypeRule(
    "IMM011",
    "Of a node group only the desired size is ignored, and of one in test nothing.",
    "A change that is ignored looks deployed and is not: servers stay what they were. The desired size alone is the autoscaler's, and of servers in test it is ours.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/ignorechanges/",
    ResourceTypes.NodeGroup)
{
    public override bool AllowsExemptions => false;

    private const string DesiredSize = "scalingConfig.desiredSize";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        if (resource.Options.IgnoreChanges is not { } ignored) return Verdict.Unknown("ignoreChanges");

        // What grows in test says minimum and desired size at once, as EKS takes no minimum above the desired size.
        if (resource[NodeGroups.Stage].Text == StageWord.Test) return Verdict.Of([.. ignored.Select(path => new Fault("ignoreChanges", $"\"{path}\"", "ignore nothing of servers in test"))]);

        return Verdict.Of(
        [
            .. ignored.Where(path => path != DesiredSize).Select(path => new Fault("ignoreChanges", $"\"{path}\"", $"ignore \"{DesiredSize}\" alone")),
            .. ignored.Contains(DesiredSize)
                ? []
                : (IEnumerable<Fault>)[new Fault("ignoreChanges", $"no \"{DesiredSize}\"", "ignore it, or each deployment sets back what the autoscaler decided")],
        ]);
    }
}
