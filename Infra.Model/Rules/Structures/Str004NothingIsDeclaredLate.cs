namespace Infra.Model.Rules.Structures;

internal sealed class Str004NothingIsDeclaredLate() : Rule(
    "STR004",
    "No resource is declared inside Apply.",
    "No preview shows such a resource, so nobody sees that it will be created or deleted.",
    "https://www.pulumi.com/docs/iac/concepts/inputs-outputs/apply/")
{
    public override bool AllowsExemptions => false;

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => true;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.IsInsideApply
        ? Verdict.Broken("", "a resource that is declared inside Apply", "declare it in a constructor")
        : Verdict.Holds;
}
