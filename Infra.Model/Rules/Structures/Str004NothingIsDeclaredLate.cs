namespace Infra.Model.Rules.Structures;

internal sealed class Str004NothingIsDeclaredLate() : Rule(
    "STR004",
    "Nothing is declared inside Apply.",
    "No preview shows it, so nobody sees it come or go before it does.",
    "https://www.pulumi.com/docs/iac/concepts/inputs-outputs/apply/")
{
    public override bool AllowsExemptions => false;

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => true;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.IsInsideApply
        ? Verdict.Broken("", "a declaration inside Apply", "declare it in a constructor")
        : Verdict.Holds;
}
