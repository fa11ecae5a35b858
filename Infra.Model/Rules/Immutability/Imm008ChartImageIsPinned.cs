namespace Infra.Model.Rules.Immutability;

internal sealed partial class Imm008ChartImageIsPinned() : TypeRule(
    "IMM008",
    "Each image in the values of a Helm chart has a digest.",
    "A tag can be pushed again. The same chart then runs different code.",
    "https://helm.sh/docs/chart_best_practices/pods/#images",
    ResourceTypes.HelmRelease)
{
    public override IReadOnlyList<int> Controls => [42];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Verdict.All(resource["values"].Leaves("values").Where(leaf => IsImage(leaf.Path)).Select(leaf => Expect(
            leaf.Value,
            leaf.Path,
            tag => Digest().IsMatch(tag.Text ?? ""),
            "add the digest: version@sha256:…")));

    private static bool IsImage(string path) => path.EndsWith("image.tag", StringComparison.Ordinal) || path.EndsWith(".image", StringComparison.Ordinal);

    [GeneratedRegex(@"@sha256:[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();
}
