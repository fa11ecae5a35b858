using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Promotion;

[Collection(DeploymentCollection.Name)]
public sealed class PromoteCommandTests
{
    private const string Edit = "\n-     release: \"2026-09\"\n+     release: \"2026-10\"\n";

    [Fact]
    public async Task Release_ThatAllServersRun_IsWrittenIntoTheOtherFile()
    {
        using var project = Project().WithRepository();
        var (before, commit) = (project.Read("Pulumi.staging.yaml"), project.Git("log", "-1", "--format=%h (%cs)"));

        var output = await project.RunAsync("promote dev staging");

        Assert.StartsWith($"dev: release 2026-10 on all servers since commit {commit}; there is no tag deployed/dev, so what is committed is assumed to be deployed\nline 7:{Edit}", output, StringComparison.Ordinal);
        Assert.EndsWith("Pulumi.staging.yaml edited; next: commit and deploy it, then upgrade the servers with ./infractl rollout staging --plan 2026-10\n", output, StringComparison.Ordinal);
        Assert.Equal(Replace(before, "\n    release: \"2026-09\"", "\n    release: \"2026-10\""), project.Read("Pulumi.staging.yaml"));
    }

    [Fact]
    public async Task Release_AsADryRun_IsShownAndNotWritten()
    {
        using var project = Project().WithRepository();
        var before = project.Read("Pulumi.staging.yaml");

        var output = await project.RunAsync("promote dev staging --dry-run");

        Assert.EndsWith($"line 7:{Edit}", output, StringComparison.Ordinal);
        Assert.Equal(before, project.Read("Pulumi.staging.yaml"));
    }

    [Fact]
    public async Task Release_ThatCameLater_IsSinceTheCommitThatBroughtIt()
    {
        using var project = Project();
        project.Dev = Replace(project.Dev, "2026-10", "2026-09");
        project.WithRepository();
        project.Dev = Replace(project.Dev, "2026-09", "2026-10");
        project.Commit("release");
        var commit = project.Git("log", "-1", "--format=%h (%cs)");
        project.Dev = Replace(project.Dev, "max: 6", "max: 7");
        project.Commit("bounds");

        Assert.StartsWith($"dev: release 2026-10 on all servers since commit {commit}; ", await project.RunAsync("promote dev staging --dry-run"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_WithATagOfWhatIsDeployed_SaysSo()
    {
        using var project = Project().WithRepository();
        project.Git("tag", "deployed/dev");
        var commit = project.Git("log", "-1", "--format=%h (%cs)");
        project.Commit("something else");

        Assert.StartsWith($"dev: release 2026-10 on all servers since commit {commit}; deployed with commit {commit}\n", await project.RunAsync("promote dev staging --dry-run"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_ThatIsThereAlready_LeavesNothingToPromote()
    {
        using var project = Project(staging: "2026-10").WithRepository();

        Assert.EndsWith("\nstaging: release 2026-10 already; nothing is left to promote\n", await project.RunAsync("promote dev staging"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatIsNotCommitted_IsRefused()
    {
        using var project = Project().WithRepository();
        project.Dev = Replace(project.Dev, "max: 6", "max: 7");
        project.Write("Pulumi.staging.yaml", Replace(project.Read("Pulumi.staging.yaml"), "max: 10", "max: 11"));

        await AssertRefusedAsync(
            project,
            "promote dev staging",
            "Pulumi.dev.yaml: found changes that are not committed; commit and deploy them, or undo them",
            "Pulumi.staging.yaml: found changes that are not committed; commit or undo them, so that the promotion is a separate change");
    }

    [Fact]
    public async Task File_ThatWasNeverCommitted_IsRefused()
    {
        using var project = new GitProject().WithRepository();
        project.Write("Pulumi.staging.yaml", Staging("2026-09"));

        await AssertRefusedAsync(project, "promote dev staging", "Pulumi.staging.yaml: found no committed version; commit it and deploy it");
    }

    [Fact]
    public async Task File_ThatChangedSinceItWasDeployed_IsRefused()
    {
        using var project = Project().WithRepository();
        project.Git("tag", "deployed/dev");
        var commit = project.Git("log", "-1", "--format=%h (%cs)");
        project.Dev = Replace(project.Dev, "max: 6", "max: 7");
        project.Commit("bounds");

        await AssertRefusedAsync(project, "promote dev staging", $"Pulumi.dev.yaml: found changes after commit {commit}, which the tag deployed/dev names as deployed; deploy them first");
    }

    [Fact]
    public async Task Rollout_ThatIsUnfinished_IsRefused()
    {
        using var project = Project();
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");
        project.WithRepository();

        await AssertRefusedAsync(
            project,
            "promote dev staging",
            "Pulumi.dev.yaml: pools.general: found a generation in test; finish the rollout; ./infractl rollout dev --plan 2026-10 lists the steps");
    }

    [Fact]
    public async Task Servers_OfAnOlderRelease_AreRefused()
    {
        using var project = Project();
        project.Dev = Replace(project.Dev, "              release: \"2026-10\"", "              release: \"2026-09\"");
        project.WithRepository();

        await AssertRefusedAsync(
            project,
            "promote dev staging",
            "Pulumi.dev.yaml: pools.general: found servers of 2026-09 enabled, other than those of 2026-10; finish the rollout; ./infractl rollout dev --plan 2026-10 lists the steps");
    }

    [Fact]
    public async Task Release_ThatIsOlder_IsRefused()
    {
        using var project = Project().WithRepository();

        await AssertRefusedAsync(
            project,
            "promote staging dev",
            "Pulumi.dev.yaml: release: found \"2026-10\", newer than \"2026-09\" of staging; promote from dev instead, or go back by ./infractl rollout dev --plan 2026-09",
            "Pulumi.dev.yaml:44: pools.general.generations[0].server.release: found \"2026-10\" with Kubernetes 1.36 under a control plane of 1.35; write a release of 1.32 to 1.35");
    }

    [Fact]
    public async Task Rollout_ThatIsUnfinishedWhereTheReleaseIsToGo_IsRefused()
    {
        using var project = Project();
        await project.RunAsync("rollout staging general test --release 2026-08");
        project.WithRepository();

        await AssertRefusedAsync(
            project,
            "promote dev staging",
            "Pulumi.staging.yaml: release: found \"2026-10\" while the rollout of general is unfinished; finish it, so that each pool has one generation");
    }

    [Fact]
    public async Task Project_WithoutHistory_IsRefused()
    {
        using var project = Project();

        await AssertRefusedAsync(project, "promote dev staging", $"found no git history in {project.Folder}; promote reads there what was deployed, so run it in a clone of the project");
    }

    [Fact]
    public async Task Tag_ThatMovedWhereTheProjectWasClonedFrom_IsTakenFromThere()
    {
        using var project = Project().WithRepository();
        project.Git("tag", "deployed/dev");
        project.Dev = Replace(project.Dev, "max: 6", "max: 7");
        project.Commit("bounds");
        Origin(project);
        project.Git("-C", ".git/origin", "tag", "--force", "deployed/dev", "main");

        Assert.Contains($"deployed with commit {project.Git("log", "-1", "--format=%h (%cs)")}\n", await project.RunAsync("promote dev staging --dry-run"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tag_OnACommitThatTheCloneLacks_IsRefused()
    {
        using var project = Project().WithRepository();
        Origin(project);
        var later = project.Git("-C", ".git/origin", "-c", "user.name=test", "-c", "user.email=test@example.com", "commit-tree", "main^{tree}", "-p", "main", "-m", "later");
        project.Git("-C", ".git/origin", "tag", "deployed/dev", later);

        await AssertRefusedAsync(project, "promote dev staging", "found that origin has the tag deployed/dev at a commit that this clone lacks; run git pull");
    }

    [Fact]
    public async Task Clone_ThatDoesNotKnowWhatIsDeployed_IsRefusedAndOneThatMayBeOldSaysSo()
    {
        using var project = Project().WithRepository();
        project.Git("remote", "add", "origin", "/nowhere");

        var refused = await project.RunAsync("promote", "dev", "staging");
        project.Git("tag", "deployed/dev");
        var doubtful = await project.RunAsync("promote dev staging --dry-run");

        Assert.StartsWith("found no tag deployed/dev in this clone, and origin does not say whether there is one (fatal: '/nowhere' does not appear to be a git repository", refused.Errors, StringComparison.Ordinal);
        Assert.EndsWith("; run git fetch --tags --force origin\n", refused.Errors, StringComparison.Ordinal);
        Assert.Contains(" as far as this clone knows; origin does not say whether it has moved since: fatal: ", doubtful, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clone_ThatIsShallow_IsRefused()
    {
        using var project = Project().WithRepository();
        project.Write(".git/shallow", $"{project.Git("rev-parse", "HEAD")}\n");

        await AssertRefusedAsync(project, "promote dev staging", $"found a shallow clone in {project.Folder}, which lacks what was deployed before; run git fetch --unshallow --tags --force");
    }

    [Fact]
    public async Task Settings_OfTheUserForGit_ChangeNothing()
    {
        using var project = Project().WithRepository();
        project.Git("config", "log.showSignature", "true");
        project.Git("config", "color.ui", "always");

        Assert.Matches(@"^dev: release 2026-10 on all servers since commit [0-9a-f]+ \([0-9-]+\); ", await project.RunAsync("promote dev staging --dry-run"));
    }

    [Theory]
    [InlineData("promote dev dev", "found dev twice; name another environment to promote its release to")]
    [InlineData("promote devv stagin", "found no environment \"devv\" (no file Pulumi.devv.yaml); did you mean dev?", "found no environment \"stagin\" (no file Pulumi.stagin.yaml); did you mean staging?")]
    [InlineData("promote dev", "Required argument 'TO' missing for command: 'promote'; see ./infractl --help")]
    public async Task Command_ThatMeansNothing_IsRefused(string command, params string[] problems)
    {
        using var project = Project().WithRepository();

        await AssertRefusedAsync(project, command, problems);
    }

    private static void Origin(GitProject project)
    {
        project.Git("clone", "--quiet", "--bare", ".", ".git/origin");
        project.Git("remote", "add", "origin", Path.Combine(project.Folder, ".git", "origin"));
    }

    private static GitProject Project(string staging = "2026-09")
    {
        var project = new GitProject();
        project.Write("Pulumi.staging.yaml", Staging(staging));
        return project;
    }

    private static string Staging(string release) => TestEnvironments.TextOf("staging").Replace("2026-09", release, StringComparison.Ordinal);

    private static string Replace(string text, string old, string instead)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, instead, StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(GitProject project, string command, params string[] problems)
    {
        var before = Files(project);

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", string.Concat(problems.Select(problem => $"{problem}\n"))),
            await project.RunAsync(command.Split(' ')));
        Assert.Equal(before, Files(project));
    }

    private static string[] Files(GitProject project) =>
        [.. Directory.EnumerateFiles(project.Folder).Order(StringComparer.Ordinal).Select(file => $"{file}\n{File.ReadAllText(file)}")];
}
