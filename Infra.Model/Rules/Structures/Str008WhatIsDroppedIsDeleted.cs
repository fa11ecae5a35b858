namespace Infra.Model.Rules.Structures;

internal sealed class Str008WhatIsDroppedIsDeleted() : Rule(
    "STR008",
    "What the program drops is deleted.",
    "What is kept runs on and is paid for, and no declaration mentions it.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/retainondelete/")
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => !resource.IsComponent;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Options.RetainOnDelete
        ? Verdict.Broken("retainOnDelete", "true", "remove it, and delete what is not needed")
        : Verdict.Holds;
}
