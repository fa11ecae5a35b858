namespace Infra.Model.Rules.Immutability;

internal sealed partial class Imm009NothingIsCalledLatest() : Rule(
    "IMM009",
    "No input contains a moving reference such as latest or recommended.",
    "Its meaning changes without a change in the code, so two deployments of one commit can differ.",
    "https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html")
{
    public override IReadOnlyList<int> Controls => [35, 42];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => !resource.IsComponent;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.Of(
        from leaf in resource.Inputs.Leaves()
        where leaf.Value.Text is { } text && Moving().IsMatch(text)
        select new Fault(leaf.Path, leaf.Value.Quoted, "write the exact version, release or digest"));

    // A word of its own at the end of a value, or a part of a path in it; prose has spaces.
    [GeneratedRegex(@"\A([^ ]*[:/@=])?(\$?latest|\$default|recommended)([:/@][^ ]*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Moving();
}
