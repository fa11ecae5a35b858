namespace Infra.Model.Rules.Immutability;

internal sealed class Imm022PhysicalNamesAreFree() : TypeRule(
    "IMM022",
    "Roles, policies, log groups and security groups have a generated name or a name that contains a hash.",
    "Names are unique, so a replacement with a fixed name must delete the old resource first.",
    "https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming",
    ResourceTypes.Role, ResourceTypes.RolePolicy, ResourceTypes.Policy, ResourceTypes.LogGroup, ResourceTypes.SecurityGroup)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "name", name => name.IsEmpty || ContentName.HoldsHash(name.Text ?? ""), "remove it, or put the hash of the content in it");
}
