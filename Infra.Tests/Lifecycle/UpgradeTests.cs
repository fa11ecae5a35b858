using Infra.Cli.Rollout;
using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Lifecycle;

[Collection(DeploymentCollection.Name)]
public sealed class UpgradeTests
{
    private const string Rollout = "./infractl rollout dev general";

    public static TheoryData<string> GoldenFiles => ["dev/upgrade.txt"];

    [Fact]
    public async Task Plan_OfAWholeUpgrade_IsAsReviewedAndEachCommandDoesWhatItSays()
    {
        using var project = new GitProject();
        project.Dev = project.Dev.Replace("2026-10", "2026-09", StringComparison.Ordinal);
        project.WithRepository();
        var start = Generations.Dev(Infra.Cli.StackFiles.StackFile.Parse("Pulumi.dev.yaml", project.Dev).Settings());

        GoldenFile.Matches("dev/upgrade.txt", await project.RunAsync("rollout dev --plan 2026-10"));
        foreach (var step in Upgrade.To(start, Release("2026-10")))
        {
            await DoAsync(project, Assert.Single(step.Do));
            Assert.Equal(step.After.Settings.ToJson(), Settings(project).ToJson());
            project.Commit($"{step.Phase}");

            // There and back again, by the command that the plan names, and from there on as if nothing had been.
            var after = project.Dev;
            if (Assert.Single(step.Undo) is var undo && !undo.StartsWith("no way back ", StringComparison.Ordinal)) await DoAsync(project, undo);
            Assert.Equal(step.Undone.Settings.ToJson(), Settings(project).ToJson());
            project.Dev = after;
        }
    }

    [Theory]
    [InlineData("enabled 2026-10", "")]
    [InlineData("enabled 2026-09", "test --release 2026-10; enable; drain; retire")]
    [InlineData("enabled 2026-09, test 2026-10", "enable; drain; retire")]
    [InlineData("enabled 2026-09, enabled 2026-10", "drain; retire")]
    [InlineData("draining 2026-09, enabled 2026-10", "retire")]
    [InlineData("enabled 2026-09, test 2026-08", "back; test --release 2026-10; enable; drain; retire")]
    [InlineData("draining 2026-08, enabled 2026-09, test 2026-10", "retire; enable; drain; retire")]
    [InlineData("enabled 2026-08, enabled 2026-09", "drain; retire; test --release 2026-10; enable; drain; retire")]
    public void Steps_FromWhereAPoolStands_FinishWhatIsUnfinished(string generations, string verbs) => Assert.Equal(
        verbs.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(verb => $"{Rollout} {verb}"),
        Upgrade.To(Generations.Dev(generations), Release("2026-10")).SelectMany(step => step.Do));

    [Fact]
    public void Steps_DuringARollout_FinishItBeforeTheControlPlaneGoes()
    {
        var settings = Generations.Settings("enabled 2026-08, test 2026-09") with { Release = Release("2026-09") };

        Assert.Equal(
            [
                $"{Rollout} back",
                "in Pulumi.dev.yaml, write release: \"2026-10\" instead of \"2026-09\"",
                $"{Rollout} test --release 2026-10",
                $"{Rollout} enable",
                $"{Rollout} drain",
                $"{Rollout} retire",
            ],
            Upgrade.To(Generations.Dev(settings), Release("2026-10")).SelectMany(step => step.Do));
    }

    // No server may be newer than the control plane, so on the way down they go first; but EKS launches none of the older Kubernetes
    // while the control plane has the newer.
    [Fact]
    public async Task Steps_ToAnOlderKubernetesOnceItsServersAreGone_CannotBeMade()
    {
        var environment = Generations.Dev("enabled 2026-10");

        var steps = await CheckedStep.OfAsync(Upgrade.To(environment, Release("2026-09")));

        Assert.Equal(
            [$"{Rollout} test --release 2026-09", $"{Rollout} enable", $"{Rollout} drain", $"{Rollout} retire", "in Pulumi.dev.yaml, write release: \"2026-09\" instead of \"2026-10\""],
            steps.SelectMany(step => step.Step.Do));
        Assert.Equal(["pools.general.generations[1].server.release"], steps[0].Forward.Select(finding => finding.Path));
        Assert.All(steps.Skip(1), step => Assert.Empty(step.Forward));
    }

    // As long as the old servers are there, the way back is whole.
    [Fact]
    public async Task Steps_ToAnOlderKubernetesWhileItsServersDrain_HoldForward()
    {
        var steps = await CheckedStep.OfAsync(Upgrade.To(Generations.Dev("draining 2026-09, enabled 2026-10"), Release("2026-09")));

        Assert.Equal(
            [$"{Rollout} back", $"{Rollout} drain --newest", $"{Rollout} retire", "in Pulumi.dev.yaml, write release: \"2026-09\" instead of \"2026-10\""],
            steps.SelectMany(step => step.Step.Do));
        Assert.All(steps, step => Assert.Empty(step.Forward));
    }

    [Fact]
    public async Task Steps_ToAnOlderReleaseWithTheSameKubernetes_HoldForwardAndBack()
    {
        var environment = Generations.Dev(Generations.Settings("enabled 2026-09") with { Release = Release("2026-09") });

        var steps = await CheckedStep.OfAsync(Upgrade.To(environment, Release("2026-08")));

        Assert.Equal(5, steps.Count);
        Assert.All(steps, step => Assert.Empty(step.Forward));
        Assert.All(steps, step => Assert.Empty(step.Back));
    }

    // How many were in test before they took load says nothing of how many are to be in test when they come back.
    [Fact]
    public void Servers_ThatComeBackAfterTheyWereRetired_BeginAsOneInTest()
    {
        var environment = Generations.Dev(Generations.Settings("draining 2026-08 x3, enabled 2026-09") with { Release = Release("2026-09") });

        var step = Assert.Single(Upgrade.To(environment, Release("2026-09")));

        Assert.Equal((UpgradePhase.Retire, "enabled 2026-09, test 2026-08"), (step.Phase, Generations.Text(step.Undone)));
    }

    [Fact]
    public void Steps_OfAWholeUpgrade_EachHaveAWayBack()
    {
        var settings = Generations.Settings("enabled 2026-09") with { Release = Release("2026-09") };
        var pool = settings.Pools[Generations.General];
        var larger = settings with { Pools = new Dictionary<PoolName, PoolSettings> { [Generations.General] = pool with { Capacity = pool.Capacity with { Min = 2 } } } };

        Assert.Equal(
            [
                "Test: enabled 2026-09, test 2026-10; back leads to enabled 2026-09",
                "Enlarge: enabled 2026-09, test 2026-10 x2; test --set testSize=1 leads to enabled 2026-09, test 2026-10",
                "Enable: enabled 2026-09, enabled 2026-10 x2; back leads to enabled 2026-09, draining 2026-10 x2",
                "Drain: draining 2026-09, enabled 2026-10 x2; back leads to enabled 2026-09, enabled 2026-10 x2",
                "Retire: enabled 2026-10 x2; no way back after this step, because EKS creates no 1.35 node groups; before this step, back enables the old servers again leads to enabled 2026-10 x2",
            ],
            Upgrade.To(Generations.Dev(larger), Release("2026-10")).Skip(1).Select(Text));
        Assert.Equal(
            "Finish: enabled 2026-09; test --release 2026-08, with its other settings leads to enabled 2026-09, test 2026-08",
            Text(Upgrade.To(Generations.Dev("enabled 2026-09, test 2026-08"), Release("2026-10"))[0]));

        static string Text(UpgradeStep step) =>
            $"{step.Phase}: {Generations.Text(step.After)}; {Assert.Single(step.Undo).Replace($"{Rollout} ", "", StringComparison.Ordinal)} leads to {Generations.Text(step.Undone)}";
    }

    // One pull request for each phase, of all pools together: the control plane, five phases, and no pool overtakes another.
    [Fact]
    public async Task Steps_OfSeveralPools_GoTogetherAndHold()
    {
        var prod = TestEnvironments.Read("prod");

        var steps = await CheckedStep.OfAsync(Upgrade.To(prod, Release("2026-10")));

        Assert.Equal(
            [UpgradePhase.ControlPlane, UpgradePhase.Test, UpgradePhase.Enlarge, UpgradePhase.Enable, UpgradePhase.Drain, UpgradePhase.Retire],
            steps.Select(step => step.Step.Phase));
        Assert.Equal("batch data general", string.Join(' ', steps[1].Step.Do.Select(command => command.Split(' ')[3])));
        Assert.Equal("./infractl rollout prod general test --set testSize=3", string.Join("; ", steps[2].Step.Do));
        Assert.All(steps, step => Assert.Empty(step.Forward));
        Assert.All(steps, step => Assert.Empty(step.Back));
    }

    [Fact]
    public void Guide_OfEachStep_SaysWhatItTakesAndWhenItIsDone()
    {
        var steps = Upgrade.To(Generations.Dev(Generations.Settings("enabled 2026-09") with { Release = Release("2026-09") }), Release("2026-10"));

        Assert.All(steps, step => Assert.NotEqual("", PhaseGuide.Of(step).Takes));
        Assert.All(steps, step => Assert.NotEqual("", PhaseGuide.Of(step).Done));
        Assert.StartsWith("APIs that 1.36 removes or deprecates: aws eks list-insights ", PhaseGuide.Of(steps[0]).First, StringComparison.Ordinal);
        Assert.Equal("kubectl get nodes -l infra/stage=test shows 1 server Ready", PhaseGuide.Of(steps[1]).Done);
    }

    [Fact]
    public void Guide_OfATest_CountsTheServersOfAllPoolsAndZones()
    {
        var steps = Upgrade.To(TestEnvironments.Read("prod"), Release("2026-10"));

        Assert.Equal(
            ["kubectl get nodes -l infra/stage=test shows 5 servers Ready", "kubectl get nodes -l infra/stage=test shows 7 servers Ready"],
            steps.Skip(1).Take(2).Select(step => PhaseGuide.Of(step).Done));
    }

    // What changes from one Kubernetes to another is looked at before the control plane moves, and what is left before servers are removed.
    [Fact]
    public void Guide_OfAStep_SaysWhatToLookAtFirst()
    {
        var same = Upgrade.To(Generations.Dev(Generations.Settings("enabled 2026-08") with { Release = Release("2026-08") }), Release("2026-09"));
        var down = Upgrade.To(Generations.Dev("enabled 2026-10"), Release("2026-09"));

        Assert.Equal(
            [null, null, null, null, "kubectl get nodes -l infra/stage=draining: servers that are still there lose their pods"],
            same.Select(step => PhaseGuide.Of(step).First));
        Assert.StartsWith("APIs that 1.36 removes or deprecates: ", PhaseGuide.Of(down[^1]).First, StringComparison.Ordinal);
        Assert.Equal("in Pulumi.dev.yaml, write release: \"2026-08\" instead of \"2026-09\"", Assert.Single(same[0].Undo));
        Assert.Equal("in Pulumi.dev.yaml, write release: \"2026-10\" instead of \"2026-09\"", Assert.Single(down[^1].Undo));
    }

    [Fact]
    public void WayBack_OfANewerKubernetes_SaysForHowLongEksAllowsIt()
    {
        var up = Upgrade.To(Generations.Dev(Generations.Settings("enabled 2026-09") with { Release = Release("2026-09") }), Release("2026-10"));

        Assert.Equal(
            "in Pulumi.dev.yaml, write release: \"2026-09\" instead of \"2026-10\"; EKS allows it for seven days, and while no server is newer than the control plane",
            Assert.Single(up[0].Undo));
    }

    [Theory]
    [InlineData("2026-01", "2026-05", "2026-03 2026-04 2026-05")]
    [InlineData("2026-05", "2026-01", "2026-04 2026-03 2026-01")]
    [InlineData("2026-02", "2026-04", "2026-04")]
    [InlineData("2026-04", "2026-02", "2026-02")]
    [InlineData("2026-02", "2026-03", "2026-03")]
    [InlineData("2026-03", "2026-03", "")]
    public void Releases_OfSeveralMinors_SkipNone(string from, string to, string through) => Assert.Equal(
        through,
        string.Join(' ', Upgrade.Through(
            [Published("2026-01", "1.33"), Published("2026-02", "1.34"), Published("2026-03", "1.34"), Published("2026-04", "1.35"), Published("2026-05", "1.36")],
            Release(from),
            Release(to))));

    [Fact]
    public void Releases_WithAGapBetween_GoStraightOn() => Assert.Equal(
        [Release("2026-05")],
        Upgrade.Through([Published("2026-01", "1.33"), Published("2026-05", "1.36")], Release("2026-01"), Release("2026-05")));

    [Fact]
    public async Task Step_ThatMayNotBeMade_IsFoundForwardAndBack()
    {
        var settings = (string generations) => Generations.Dev(Generations.Settings(generations) with { Release = Release("2026-09") });
        var (before, after) = (settings("enabled 2026-08"), settings("enabled 2026-09"));

        var step = Assert.Single(await CheckedStep.OfAsync([new UpgradeStep { Phase = UpgradePhase.Finish, Do = ["edit"], Before = before, After = after, Undo = ["edit back"], Undone = before }]));

        Assert.Equal(["pools.general.generations[0].server"], step.Forward.Select(finding => finding.Path));
        Assert.Equal(["pools.general.generations[0].server"], step.Back.Select(finding => finding.Path));
        Assert.Equal(
            [
                "dev to release 2026-09: 1 pull request, each deployed before the next",
                "",
                "1. edit",
                "   takes: 10 minutes after a server is empty at the earliest (Cluster Autoscaler FAQ); a pod may take 15 minutes to stop (max-graceful-termination-sec)",
                "   done when: ./infractl rollout dev shows one generation of each pool",
                $"   broken: {step.Forward[0]}",
                "   back: edit back",
                $"   broken on the way back: {step.Back[0]}",
                "",
                "verdict: broken, by 2 findings",
            ],
            UpgradeText.Lines(before, Release("2026-09"), [step]).Where(line => !line.StartsWith("   dev-general-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Step_ToSettingsThatAreNotGood_IsFound()
    {
        var before = Generations.Dev(Generations.Settings("enabled 2026-09") with { Release = Release("2026-09") });
        var after = before with { Settings = Generations.Settings("enabled 2026-09, test 2026-10") with { Release = Release("2026-09") } };

        var step = Assert.Single(await CheckedStep.OfAsync([new UpgradeStep { Phase = UpgradePhase.Finish, Do = ["edit"], Before = before, After = after, Undo = ["edit back"], Undone = before }]));

        Assert.Equal(
            ["pools.general.generations[1].server.release: found \"2026-10\" with Kubernetes 1.36 under a control plane of 1.35; write a release of 1.32 to 1.35"],
            step.Forward.Select(finding => finding.ToString()));
    }

    private static async Task DoAsync(GitProject project, string text)
    {
        if (text.StartsWith("./infractl ", StringComparison.Ordinal))
        {
            await project.RunAsync(text);
            return;
        }

        var words = text.Split('"');
        Assert.StartsWith("in Pulumi.dev.yaml, write release: ", text, StringComparison.Ordinal);
        project.Dev = project.Dev.Replace($"    release: \"{words[3]}\"\n    #", $"    release: \"{words[1]}\"\n    #", StringComparison.Ordinal);
    }

    private static EnvironmentSettings Settings(GitProject project) => Infra.Cli.StackFiles.StackFile.Parse("Pulumi.dev.yaml", project.Dev).Settings();

    private static (ReleaseName Release, KubernetesVersion Version) Published(string release, string version) => (Release(release), Value.Parse<KubernetesVersion>(version));

    private static ReleaseName Release(string name) => Value.Parse<ReleaseName>(name);
}
