namespace Infra.Model.Rules.Structures;

internal sealed class Str008WhatIsDroppedIsDeleted() : Rule(
    "STR008",
    "A resource that is removed from the program is deleted.",
    "A retained resource still costs money, and no code mentions it.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/retainondelete/")
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => !resource.IsComponent;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Options.RetainOnDelete
        ? Verdict.Broken("retainOnDelete", "true", "remove the option")
        : Verdict.Holds;
}
