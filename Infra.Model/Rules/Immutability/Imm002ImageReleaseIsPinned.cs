using System.Text.RegularExpressions;

namespace Infra.Model.Rules.Immutability;

internal sealed partial class Imm002ImageReleaseIsPinned() : TypeRule(
    "IMM002",
    "A node group names the exact release of its image.",
    "Without one EKS takes the latest at the time, so two servers of one generation differ.",
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [35];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "releaseVersion", release => Release().IsMatch(release.Text ?? ""), "write a release of the image such as \"1.35.8-20260923\", from Infra.Model/Releases");

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+-[0-9a-f]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}
