using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.StackFiles;

/// <summary>Stack files that Pulumi's command line has written to: they mean what they meant, and every command works on them.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class RewrittenStackFileTests
{
    private const string Before = "before";

    private static readonly string[] Keys = ["secretsprovider:", "encryptedkey:", "encryptionsalt:"];

    public static TheoryData<string> Files => ["salt", "key", "block"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task RewrittenFile_IsGoodAndDeclaresTheSame(string name)
    {
        using var project = Project(name);
        using var other = Project(Before);

        var check = await project.RunAsync("check", "dev", "--as-of", "2026-11-22");

        check.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.Equal(await PlanAsync(other), await PlanAsync(project));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task RewrittenFile_GoesThroughARolloutAsAnyOther(string name)
    {
        using var project = Project(name);
        using var other = Project(Before);
        string[][] moves = [["test", "--set", "disk.sizeGiB=100"], ["test", "--set", "testSize=2"], ["enable"], ["drain"], ["retire"]];

        foreach (var move in moves)
        {
            Assert.All([await RolloutAsync(project, move), await RolloutAsync(other, move)], result => result.ShouldEndWith(ExitCode.Good));
            Assert.Equal(await PlanAsync(other), await PlanAsync(project));
        }

        Assert.Equal(KeysOf(Rewritten(name)), KeysOf(Text(project, "dev")));
    }

    // Another environment has another key: with this one its secrets could be read by whoever reads these, or by nobody.
    [Theory]
    [MemberData(nameof(Files))]
    public async Task NewEnvironment_LikeARewrittenFile_HasNoKeyYet(string name)
    {
        using var project = Project(name);
        using var other = Project(Before);

        foreach (var one in (StackProject[])[project, other])
        {
            Assert.Equal(ExitCode.Good, (await one.RunAsync("new", "qa", "--like", "dev")).ExitCode);
            one.With("qa", Text(one, "qa").Replace("000000000000", "444444444444", StringComparison.Ordinal));
        }

        Assert.Empty(KeysOf(Text(project, "qa")));
        Assert.Equal(await PlanAsync(other, "qa"), await PlanAsync(project, "qa"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Release_OfARewrittenFile_IsPromotedToOne(string name)
    {
        using var project = new GitProject();
        project.Dev = Rewritten(name);
        var staging = Rewritten(name).Replace("2026-10", "2026-09", StringComparison.Ordinal).Replace("111111111111", "222222222222", StringComparison.Ordinal).Replace("10.10.", "10.20.", StringComparison.Ordinal);
        project.Write("Pulumi.staging.yaml", staging);
        project.WithRepository();

        var result = await project.RunAsync("promote", "dev", "staging");

        result.ShouldEndWith(ExitCode.Good, errors: "");
        var changed = staging.Split('\n').Zip(project.Read("Pulumi.staging.yaml").Split('\n')).Where(lines => lines.First != lines.Second);
        Assert.Equal("release: 2026-10", Assert.Single(changed).Second.Trim().Replace("\"", "", StringComparison.Ordinal));
    }

    private static StackProject Project(string name) => new StackProject().With("dev", Rewritten(name));

    private static string Rewritten(string name) => File.ReadAllText(RepositoryFolder.File($"Infra.Tests/StackFiles/Rewritten/{name}.yaml").FullName);

    private static string Text(StackProject project, string environment) => File.ReadAllText(Path.Combine(project.Folder, $"Pulumi.{environment}.yaml"));

    private static IEnumerable<string> KeysOf(string text) => text.Split('\n').Where(line => Keys.Any(key => line.StartsWith(key, StringComparison.Ordinal)));

    private static Task<CliResult> RolloutAsync(StackProject project, string[] move) => project.RunAsync(["rollout", "dev", "general", .. move]);

    private static async Task<string> PlanAsync(StackProject project, string environment = "dev")
    {
        var result = await project.RunAsync("plan", environment, "--json");
        result.ShouldEndWith(ExitCode.Good, errors: "");
        return result.Output;
    }
}
