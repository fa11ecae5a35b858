using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Infra.Cli.Export;
using Infra.Cli.Export.Kubernetes;
using Infra.Cli.Export.Terraform;
using Infra.Model.Findings;
using Infra.Model.Lifecycle;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Services;

/// <summary>Services without a port: nobody sends them anything, so a version works from its test until it drains.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class WorkerTests
{
    private static readonly string[] Stages = ["test a", "enabled a", "enabled a, test b", "enabled a, enabled b", "draining a, enabled b", "enabled b"];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Stages.Length)];

    public static TheoryData<string> GoldenFiles => [.. Enumerable.Range(0, Stages.Length).Select(FileName)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Manifests_OfAStage_AreAsReviewed(int number)
    {
        var environment = ShopServices.Worker(Stages[number], ("services.shop.api.versions[0].run.longestRequestSeconds", "600"));
        var problems = new ExportProblems(environment.Name);
        var files = KubernetesExport.Of(await ShopServices.PlanAsync(environment), problems, TerraformTemplate.Language)
            .Where(file => file.Resource.Name.StartsWith("dev-shop.api", StringComparison.Ordinal));

        problems.Check();
        GoldenFile.Matches(FileName(number), $"# {Stages[number]}\n{string.Concat(files.Select(file => $"---\n# {file.Name}\n{file.Text}"))}");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Stage_OfARelease_HoldsAllRules(int number)
    {
        var environment = ShopServices.Worker(Stages[number]);

        Assert.Empty(await RuledProgram.RunAsync(environment, RuleSet.All, isPreview: true));
        Assert.Empty(RuleSet.All.Judge(await RuledProgram.PlanAsync(environment), []) is var judgement ? judgement.Broken.Concat(judgement.Unknown) : []);
    }

    [Fact]
    public async Task Worker_HasNoAddress()
    {
        var plan = await ShopServices.PlanAsync(ShopServices.Worker("enabled a"));

        Assert.DoesNotContain(plan.Resources, resource => resource.Address.Type is ResourceTypes.Service or ResourceTypes.Ingress && resource.Address.Name.StartsWith("dev-shop.api", StringComparison.Ordinal));
        Assert.True(plan.One("NetworkPolicy", "dev-shop.api").Inputs.At("spec.ingress").IsEmpty);
    }

    [Fact]
    public async Task Worker_ThatDrains_EndsItsPodsWithinItsLongestJob()
    {
        var environment = ShopServices.Worker("draining a, enabled b", ("services.shop.api.versions[0].run.longestRequestSeconds", "600"));
        var plan = await ShopServices.PlanAsync(environment);
        var names = environment.Planned().Versions.Select(version => $"dev-shop.{version.Name}").ToList();
        var old = plan.One("Deployment", names[0]).Inputs;

        Assert.Equal(("0", "610", "true"), (old.At("spec.replicas").Text, old.At("spec.template.spec.terminationGracePeriodSeconds").Text, old.At("metadata.annotations['pulumi.com/patchForce']").Text));
        Assert.True(old.At("spec.template.spec.containers[0].lifecycle").IsEmpty);
        Assert.True(plan.One("Deployment", names[1]).Inputs.At("spec.replicas").IsEmpty);
    }

    [Fact]
    public async Task Worker_TellsByCommandsHowItIs()
    {
        var environment = ShopServices.Worker("enabled a");
        var container = (await ShopServices.PlanAsync(environment)).One("Deployment", $"dev-shop.{environment.Planned().Versions[0].Name}").Inputs.At("spec.template.spec.containers[0]");

        Assert.Equal(
            ["/bin/ready", "/bin/live --now", "/bin/live --now"],
            ((string[])["readinessProbe", "livenessProbe", "startupProbe"]).Select(probe => string.Join(' ', container.At($"{probe}.exec.command").Items.Select(word => word.Text))));
        Assert.True(container.At("ports").IsEmpty);
    }

    [Theory]
    [InlineData("test a", "1-1")]
    [InlineData("enabled a, enabled b", "3-10, 3-10")]
    [InlineData("draining a, enabled b", "0-0, 3-10")]
    public void Pods_OfWorkers_AreThoseOfCapacityUntilTheyDrain(string versions, string pods) =>
        Assert.Equal(pods, string.Join(", ", ShopServices.Worker(versions).Planned().Versions.Select(version => $"{version.MinPods}-{version.MaxPods}")));

    [Fact]
    public void Job_LongerThanAdmissionLets_IsRefusedUntilItIsRaised()
    {
        Assert.Contains(
            "services.shop.api.versions[0].run.longestRequestSeconds: found 3600 for the longest job of a version without a port; write 1 to 890, or raise admission.longestWorkerGraceSeconds",
            Assert.Throws<UserException>(() => Long()).Message,
            StringComparison.Ordinal);
        Assert.Equal(3_610, Long(("admission.longestWorkerGraceSeconds", "3610")).Planned().Versions[0].Specification.GraceSeconds);

        static EnvironmentDefinition Long(params (string, string?)[] changes) =>
            ShopServices.Worker("test a", [("services.shop.api.versions[0].run.longestRequestSeconds", "3600"), .. changes]);
    }

    [Fact]
    public void Effect_OfADrain_TellsThatTheWayBackStartsPods() => Assert.Equal(
        ["traffic: no changes; pods: api-A: draining, no pods instead of 3 to 10 pods; back: take the move back; its pods start again"],
        ServiceEffect.Of(ShopServices.Worker("enabled a, enabled b"), ShopServices.Worker("draining a, enabled b"))
            .Select(effect => $"traffic: {effect.Traffic}; pods: {effect.Pods.Replace(ShopServices.Worker("test a").Planned().Versions[0].Name, "api-A: draining,", StringComparison.Ordinal).Replace("draining,: ", "draining, ", StringComparison.Ordinal)}; back: {effect.Back}"));

    /// <summary>
    /// Whatever verbs are given, in any order: each result is good settings and a legal change, and the version that took jobs before goes on
    /// until the change is over, or another that was enabled before does.
    /// </summary>
    [Property(MaxTest = 200)]
    public Property Walk_OfAnyVerbs_AlwaysLeavesPodsForTheJobs() => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue).ListOf(20)),
        choices =>
        {
            var environment = ShopServices.Worker("enabled 0");
            foreach (var (step, choice) in choices.Index())
            {
                var next = Next(environment, choice, step);
                if (next is null) continue;

                Assert.Empty(ServiceMoves.Check(environment.Settings, next.Settings));
                Assert.Empty(SettingsFindings.In(next.Settings.ToJson()));
                Assert.Contains(Working(environment), hash => Working(next).Contains(hash));
                environment = next;
            }
        });

    private static List<string> Working(EnvironmentDefinition environment) =>
        [.. environment.Planned().Versions.Where(version => version.Settings.Stage == Stage.Enabled && version.MinPods >= 3).Select(version => version.Hash)];

    private static EnvironmentDefinition? Next(EnvironmentDefinition environment, int choice, int step)
    {
        var (service, verbs) = (environment.Api(), ServiceMove.Verbs(environment.Api().Settings));
        var (verb, image) = (verbs[choice % verbs.Length], Value.Parse<PinnedImage>(ShopServices.ImageOf("123456789abcdef"[step % 15].ToString())));
        if (verb == RolloutVerb.Test && service.Settings.Versions.Any(version => version.Run.Image == image)) return null;

        Assert.NotEqual(RolloutVerb.Share, verb);
        var move = ServiceMove.Of(environment.Name, service, verb).Make(service.Settings, service.Settings.Versions[^1].Run with { Image = image });
        return environment with { Settings = environment.Settings.With(service.Namespace, service.Name, move) };
    }

    private static string FileName(int number) => $"services/worker-{number + 1}-{Stages[number].Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-')}.yaml";
}
