namespace Infra.Model.Rules.Immutability;

internal sealed class Imm019ServersAreNotReplacedInOneUpdate() : TypeRule(
    "IMM019",
    "No change replaces servers within one update.",
    "The old servers go when the new group exists, before pods have moved and before anybody tested it.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/replaceonchanges/",
    ResourceTypes.LaunchTemplate, ResourceTypes.NodeGroup)
{
    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.Of(
        resource.Options.ReplaceOnChanges.Select(path => new Fault("replaceOnChanges", $"\"{path}\"", "remove it, and add a generation beside the old one instead")));
}
