namespace Infra.Model.Rules.Immutability;

internal sealed class Imm013NothingIsDeletedFirst() : Rule(
    "IMM013",
    "No resource is deleted before its replacement exists.",
    "In between neither of them exists, and if the replacement fails, none exists afterwards.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/deletebeforereplace/")
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => !resource.IsComponent;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Options.DeleteBeforeReplace == true
        ? Verdict.Broken("deleteBeforeReplace", "true", "remove it, and omit the physical name or put a hash of the content in it")
        : Verdict.Holds;
}
