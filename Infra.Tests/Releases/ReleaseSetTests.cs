using Infra.Model.Releases;
using Infra.Model.Values;

namespace Infra.Tests.Releases;

public sealed class ReleaseSetTests
{
    private const string File = "2026-12-acme.json";

    private static string Text { get; } = Release("2026-12-acme");

    [Fact]
    public void Releases_OfATeam_StandBesideOursOldestFirst()
    {
        var set = ReleaseSet.Of(ReleaseCatalogue.Ours, Published(File, Text));

        Assert.Empty(set.Findings);
        Assert.Equal(("2026-12-acme", "releases/2026-12-acme.json", true), ($"{set.Releases[^1].Release.Name}", set.Releases[^1].File, set.Releases[^1].IsTeams));
        Assert.Equal(ReleaseCatalogue.Names.Count + 1, set.Releases.Length);
    }

    [Fact]
    public void Release_WithTheNameOfOneOfOurs_IsAFindingThatNamesBothFiles()
    {
        var set = ReleaseSet.Of(ReleaseCatalogue.Ours, Published("2026-10.json", Release("2026-10")));

        Assert.Equal(
            "releases/2026-10.json: found the name \"2026-10\", which Infra.Model/Releases/2026-10.json has; rename it: a name of your own ends in a word, such as 2026-10-acme; servers with the same versions keep their names",
            Assert.Single(set.Findings).ToString());
        Assert.Equal("Infra.Model/Releases/2026-10.json", set.Find("2026-10")!.File);
    }

    [Theory]
    [InlineData("1.66.0-1ad6b4a4", "1.66.0", "nodeImages[2].releaseVersion: found \"1.66.0\"; write a version of Bottlerocket with its commit, such as \"1.66.0-1ad6b4a4\"")]
    [InlineData("1.36.4-20260923", "1.35.8-20260923", "nodeImages[0].releaseVersion: found \"1.35.8-20260923\"; write a version of the image for Kubernetes 1.36, such as \"1.36.4-20260923\"")]
    [InlineData("\"arm64\"", "\"x64\"", "nodeImages: found 0 images of al2023 for arm64; write one for each operating system and architecture")]
    [InlineData("v1.36.0-eksbuild.25", "v1.37.0-eksbuild.1", "addOns.kube-proxy.version: found \"v1.37.0-eksbuild.1\" under Kubernetes 1.36; write a build of 1.33 to 1.36")]
    [InlineData("v1.36.0-eksbuild.25", "v1.32.0-eksbuild.1", "addOns.kube-proxy.version: found \"v1.32.0-eksbuild.1\" under Kubernetes 1.36; write a build of 1.33 to 1.36")]
    [InlineData("v1.14.3-eksbuild.23", "latest", "addOns.coredns.version: found \"latest\"; write a build such as \"v1.22.4-eksbuild.3\"")]
    [InlineData("\"coredns\"", "\"core-dns\"", "addOns: found no add-on \"coredns\"; add a build of it")]
    [InlineData("v1.36.1", "v1.35.1", "charts.cluster-autoscaler.image.tag: found \"v1.35.1\" under Kubernetes 1.36; write an image of 1.36: the autoscaler simulates the scheduler of its own minor")]
    [InlineData("sha256:4613", "sha256:461", "charts.cluster-autoscaler.image.digest: found \"sha256:46188d03eb5b55db58941ee7a81d9a619dd15302b01cbab9f5a9946715994b4\"; write \"sha256:\" and 64 hexadecimal digits, those of the image for all architectures")]
    [InlineData("\"3.5.0\"", "\"latest\"", "charts.aws-load-balancer-controller.version: found \"latest\"; write a version such as \"3.5.0\"")]
    [InlineData("https://github.com/endoflife-date", "a colleague", "kubernetes.source.from: found \"a colleague/endoflife.date/blob/master/products/amazon-eks.md\"; write the address of the page that says so, with https://")]
    [InlineData("\"2026-12-acme\"", "\"2026-12-other\"", "name: found \"2026-12-other\"; write \"2026-12-acme\", the name of the file")]
    [InlineData("\"kubernetes\"", "\"kubernets\"", "kubernets: found no release: The JSON property 'kubernets' could not be mapped to any .NET member contained in type 'Release'; write the file again with ./infractl release new, or correct it")]
    public void Release_ThatIsWrong_IsAFindingWithItsPlace(string old, string with, string expected)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);

        var set = ReleaseSet.Of(ReleaseCatalogue.Ours, Published(File, Text.Replace(old, with, StringComparison.Ordinal)));

        Assert.Contains($"releases/{File}: {expected}", set.Findings.Select(finding => $"{finding}"));
        Assert.Null(set.Find("2026-12-acme"));
    }

    [Fact]
    public void File_WithoutTheNameOfARelease_IsAFinding() => Assert.Equal(
        "releases/december.json: found the name \"december\"; name the file after a release, such as 2026-12.json or 2026-12-acme.json",
        $"{Assert.Single(ReleaseSet.Of(Published("december.json", Text)).Findings)}");

    [Fact]
    public void Release_ThatWasEditedSinceItWasPublished_IsAFinding() => Assert.Matches(
        $"^releases/{File}: found the published release edited \\(SHA-256 [0-9a-f]{{64}}\\); restore the file from git, and write a new release: ./infractl release new NAME --from 2026-12-acme$",
        $"{Assert.Single((Published(File, Text) with { Files = Files(File, $"{Text}\n") }).CheckLock())}");

    [Fact]
    public void Release_ThatTheLockDoesNotList_IsAFindingWithTheLineToAdd()
    {
        var folder = new ReleaseFolder(ReleaseFolder.Team, Files(File, Text), "");

        var line = Published(File, Text).Lock.TrimEnd();

        Assert.Equal($"releases/{File}: found no line in releases.lock, which lists what is published; add the line \"{line}\"", $"{Assert.Single(folder.CheckLock())}");
        Assert.Empty((folder with { Lock = line }).CheckLock());
    }

    [Fact]
    public void Lock_WithLinesThatFitNothing_HasAFindingForEach()
    {
        var published = Published(File, Text);
        var folder = published with { Lock = $"{published.Lock}{published.Lock}something\n{new string('0', 64)}  2026-11-acme.json\n" };

        Assert.Equal(
            [
                "releases/releases.lock: found the line \"something\"; write the SHA-256, two spaces and the name of the file",
                $"releases/releases.lock: found 2 lines for {File}; keep the one that was committed first",
                "releases/2026-11-acme.json: found no file, but releases.lock lists it as published; restore the file from git; an environment may run the release",
            ],
            folder.CheckLock().Select(finding => $"{finding}"));
    }

    private static ReleaseFolder Published(string file, string text)
    {
        var folder = new ReleaseFolder(ReleaseFolder.Team, Files(file, text), "");
        return folder with { Lock = folder.LockWith(file, text) };
    }

    private static Dictionary<string, string> Files(string file, string text) => new() { [file] = text };

    private static string Release(string name) => (ReleaseCatalogue.Find(Value.Parse<ReleaseName>("2026-10")) with { Name = Value.Parse<ReleaseName>(name) }).ToJson();
}
