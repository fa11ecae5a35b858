namespace Infra.Model.Rules.Immutability;

internal sealed partial class Imm006ChartVersionIsPinned() : TypeRule(
    "IMM006",
    "A Helm release sets the exact version of its chart.",
    "Without it, or with a range, the next deployment installs the newest chart.",
    "https://helm.sh/docs/topics/charts/#charts-and-versioning",
    ResourceTypes.HelmRelease)
{
    public override IReadOnlyList<int> Controls => [54];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "version", version => Exact().IsMatch(version.Text ?? ""), "write a version such as \"9.59.0\", from Infra.Model/Releases");

    [GeneratedRegex(@"\Av?[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
