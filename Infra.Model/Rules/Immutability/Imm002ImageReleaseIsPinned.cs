namespace Infra.Model.Rules.Immutability;

internal sealed partial class Imm002ImageReleaseIsPinned() : TypeRule(
    "IMM002",
    "A node group sets the exact AMI release version.",
    "Without it EKS uses the release that is the latest at that time, so the servers of one generation can differ.",
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [35];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "releaseVersion", release => Release().IsMatch(release.Text ?? ""), "write a release version such as \"1.35.8-20260923\", from Infra.Model/Releases");

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+-[0-9a-f]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}
