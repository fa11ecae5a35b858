using Infra.Cli.Preflight;
using Infra.Cli.Releases;
using Infra.Model.Findings;
using Infra.Model.Releases;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Releases;

public sealed class AccountVersionsTests
{
    private static readonly IReadOnlyList<Release> Known = [.. ReleaseCatalogue.Names.Select(ReleaseCatalogue.Find)];

    private static readonly ReleaseWishes Next = new()
    {
        Name = Value.Parse<ReleaseName>("2027-01-acme"),
        From = Known[^1],
        Day = new DateOnly(2026, 12, 20),
        Kubernetes = Value.Parse<KubernetesVersion>("1.37"),
        Charts = new Dictionary<string, string> { ["cluster-autoscaler"] = "9.60.0" },
        ChartImages = new Dictionary<string, string> { ["cluster-autoscaler"] = $"v1.37.0@sha256:{new string('a', 64)}" },
    };

    [Fact]
    public async Task Release_OfAnAccount_HasItsNewestVersionsWithTheQuestionAsTheirSource()
    {
        var account = new Account();

        var release = ReleaseDraft.Make(Next, Known, await AccountVersions.AskAsync(account, "eu-central-1", Next, default));

        Assert.Equal(new DateOnly(2028, 1, 15), release.Kubernetes.EndOfStandardSupport);
        Assert.Equal(["1.37.1-20261218", "1.37.1-20261218", "1.68.0-0123abcd", "1.68.0-0123abcd"], release.NodeImages.Select(image => image.ReleaseVersion));
        Assert.All(release.NodeImages, image => Assert.Equal(new DateOnly(2026, 12, 17), image.Published));
        Assert.Equal("v1.37.0-eksbuild.10", release.AddOns["coredns"].Version);
        Assert.Equal(
            new Source("https://docs.aws.amazon.com/eks/latest/userguide/managing-coredns.html (aws eks describe-addon-versions --addon-name coredns --kubernetes-version 1.37 --region eu-central-1)", Next.Day),
            release.AddOns["coredns"].Source);
        Assert.Equal(
            "https://github.com/bottlerocket-os/bottlerocket/releases/tag/v1.68.0 (aws ssm get-parameters --names /aws/service/bottlerocket/aws-k8s-1.37/x86_64/latest/image_version --region eu-central-1)",
            release.NodeImages[^1].Source.From);
        Assert.Equal(Known[^1].Charts["aws-load-balancer-controller"], release.Charts["aws-load-balancer-controller"]);
        Assert.All(account.Asked, question => Assert.Matches("^(get|describe)-", question.Operation));
    }

    [Fact]
    public async Task Version_ThatIsGiven_IsLookedUpAndStays()
    {
        var wishes = Next with { Images = Map("bottlerocket", "1.67.0-0123abcd@2026-12-01"), AddOns = Map("coredns", "v1.37.0-eksbuild.9") };

        var release = ReleaseDraft.Make(wishes, Known, await AccountVersions.AskAsync(new Account(), "eu-central-1", wishes, default));

        Assert.Equal(("1.67.0-0123abcd", "v1.37.0-eksbuild.9"), (release.NodeImages[^1].ReleaseVersion, release.AddOns["coredns"].Version));
    }

    [Fact]
    public async Task Versions_ThatTheAccountDoesNotHave_AreFindings()
    {
        var wishes = Next with { Images = Map("bottlerocket", "1.0.0-0123abcd"), AddOns = Map("coredns", "v1.37.0-eksbuild.11") };
        var account = new Account { Without = "1.0.0-0123abcd" };

        var findings = (await AccountVersions.AskAsync(account, "eu-central-1", wishes, default)).Findings.Select(finding => $"{finding}");

        Assert.Equal(
            [
                "--image: found no image of bottlerocket 1.0.0-0123abcd on arm64 in eu-central-1 (/aws/service/bottlerocket/aws-k8s-1.37/arm64/1.0.0-0123abcd/image_id); write another version, or leave it out for the newest",
                "--image: found no image of bottlerocket 1.0.0-0123abcd on x64 in eu-central-1 (/aws/service/bottlerocket/aws-k8s-1.37/x86_64/1.0.0-0123abcd/image_id); write another version, or leave it out for the newest",
                "--add-on: found \"coredns=v1.37.0-eksbuild.11\", which EKS does not have for Kubernetes 1.37 and both architectures; write a build such as v1.37.0-eksbuild.10, or leave it out for that",
            ],
            findings);
    }

    [Fact]
    public async Task Account_ThatDoesNotAnswer_IsAFindingForEachQuestionAndNothingIsCopiedInstead()
    {
        var account = new Account { Answer = AwsAnswer.Without(AwsAnswerKind.Denied, "no") };

        var versions = await AccountVersions.AskAsync(account, "eu-central-1", Next, default);

        var findings = Assert.Throws<UserException>(() => ReleaseDraft.Make(Next, Known, versions)).Findings;
        Assert.Equal(1 + 4 + 6, findings.Count(finding => finding.Found.StartsWith("no answer to aws ", StringComparison.Ordinal)));
        Assert.Contains(
            "--add-on: found no answer to aws eks describe-addon-versions --addon-name coredns --kubernetes-version 1.37 (the right eks:DescribeAddonVersions is missing); sign in, grant the right, or write every version and leave out --ask",
            findings.Select(finding => $"{finding}"));
    }

    private static Dictionary<string, string> Map(string key, string value) => new() { [key] = value };

    // Written from the service models of botocore, not recorded from AWS. EKS lists the newest build first; here they are not in order.
    private sealed class Account : IAwsApi
    {
        internal List<AwsQuestion> Asked { get; } = [];

        internal AwsAnswer? Answer { get; init; }

        internal string? Without { get; init; }

        public Task<AwsAnswer> AskAsync(AwsQuestion question, CancellationToken stop)
        {
            Asked.Add(question);
            var name = question.Arguments[^1];
            return Task.FromResult(Answer ?? AwsAnswer.Of(NodeJson.Parse(question.Operation switch
            {
                "describe-cluster-versions" => """{ "clusterVersions": [{ "clusterVersion": "1.37", "endOfStandardSupportDate": "2028-01-15T00:00:00+00:00" }] }""",
                "get-parameters" when Without is not null && name.Contains(Without, StringComparison.Ordinal) => """{ "Parameters": [], "InvalidParameters": ["x"] }""",
                "get-parameters" => $$"""{ "Parameters": [{ "Value": "{{(name.Contains("bottlerocket", StringComparison.Ordinal) ? "1.68.0-0123abcd" : "1.37.1-20261218")}}", "LastModifiedDate": "2026-12-17T08:00:00.123000+00:00" }] }""",
                _ => """
                    { "addons": [{ "addonVersions": [
                      { "addonVersion": "v1.37.0-eksbuild.9", "architecture": ["amd64", "arm64"] },
                      { "addonVersion": "v1.37.0-eksbuild.10", "architecture": ["amd64", "arm64"] },
                      { "addonVersion": "v1.37.0-eksbuild.11", "architecture": ["amd64"] }] }] }
                    """,
            })));
        }

        public Task<bool> ReachesAsync(Uri address, CancellationToken stop) => Task.FromResult(true);
    }
}
