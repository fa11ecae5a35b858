namespace Infra.Model.Rules.Immutability;

internal sealed class Imm010ServerNameEndsInItsHash() : TypeRule(
    "IMM010",
    "The names of a launch template and a node group, in Pulumi and in AWS, end in the hash of their content.",
    "Without the hash, Pulumi would update or replace the running servers before anybody tested the new ones.",
    "https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming",
    ResourceTypes.LaunchTemplate, ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [35];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var (path, name) = (resource.Name.Type == ResourceTypes.NodeGroup ? "nodeGroupName" : "name", resource.Name.Name);

        return Verdict.All(
            ContentName.EndsInHash(name) ? Verdict.Holds : Verdict.Broken("", $"the logical name \"{name}\"", "end the name with the hash of the content"),
            Expect(resource, path, given => given.Text == name, $"write \"{name}\", the name in the program"));
    }
}
