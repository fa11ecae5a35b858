namespace Infra.Model.Rules.Immutability;

internal sealed class Imm013NothingIsDeletedFirst() : Rule(
    "IMM013",
    "Nothing is deleted before its successor is there.",
    "Between the one and the other there is neither, and if the second fails there is none.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/deletebeforereplace/")
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => !resource.IsComponent;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Options.DeleteBeforeReplace == true
        ? Verdict.Broken("deleteBeforeReplace", "true", "remove it, and leave the physical name to the provider or put a hash of the content in it")
        : Verdict.Holds;
}
