using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Immutability;

internal sealed class Imm011OnlyTheDesiredSizeIsIgnored() : TypeRule(
    "IMM011",
    "On a node group, ignoreChanges may name only desiredSize. On a node group in test it must be empty.",
    "An ignored change looks deployed but is not. The autoscaler sets the desired size, so it is ignored; in test the stack file sets it.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/ignorechanges/",
    ResourceTypes.NodeGroup)
{
    public override bool AllowsExemptions => false;

    private const string DesiredSize = "scalingConfig.desiredSize";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        if (resource.Options.IgnoreChanges is not { } ignored) return Verdict.Unknown("ignoreChanges");

        // What grows in test says minimum and desired size at once, as EKS takes no minimum above the desired size.
        if (resource[NodeGroups.Stage].Text == StageWord.Test) return Verdict.Of([.. ignored.Select(path => new Fault("ignoreChanges", $"\"{path}\"", "remove it, because the stack file sets the size of a node group in test"))]);

        return Verdict.Of(
        [
            .. ignored.Where(path => path != DesiredSize).Select(path => new Fault("ignoreChanges", $"\"{path}\"", $"remove it, and ignore only \"{DesiredSize}\"")),
            .. ignored.Contains(DesiredSize)
                ? []
                : (IEnumerable<Fault>)[new Fault("ignoreChanges", $"no \"{DesiredSize}\"", "add it, or each deployment resets the size that the autoscaler set")],
        ]);
    }
}
