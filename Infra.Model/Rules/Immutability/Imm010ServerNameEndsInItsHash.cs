namespace Infra.Model.Rules.Immutability;

internal sealed class Imm010ServerNameEndsInItsHash() : TypeRule(
    "IMM010",
    "A launch template and a node group are called, in AWS as in the program, by a name that ends in the hash of their content.",
    "Under a name without it a changed server takes the place of the old one, in place or by deleting first, before anybody tested it.",
    "https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming",
    ResourceTypes.LaunchTemplate, ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [35];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var (path, name) = (resource.Name.Type == ResourceTypes.NodeGroup ? "nodeGroupName" : "name", resource.Name.Name);

        return Verdict.All(
            ContentName.EndsInHash(name) ? Verdict.Holds : Verdict.Broken("", $"the logical name \"{name}\"", "end it in the hash of the content"),
            Expect(resource, path, given => given.Text == name, $"write \"{name}\", as in the program"));
    }
}
