namespace Infra.Model.Rules.Immutability;

internal sealed class Imm019ServersAreNotReplacedInOneUpdate() : TypeRule(
    "IMM019",
    "Launch templates and node groups do not use replaceOnChanges.",
    "Pulumi would delete the old servers as soon as the new node group exists, before pods have moved and before anybody tested the new servers.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/replaceonchanges/",
    ResourceTypes.LaunchTemplate, ResourceTypes.NodeGroup)
{
    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.Of(
        resource.Options.ReplaceOnChanges.Select(path => new Fault("replaceOnChanges", $"\"{path}\"", "remove it, and add a new generation beside the old one instead")));
}
