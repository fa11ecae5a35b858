using Infra.Cli;
using Infra.Tests.Rollout;
using Infra.Tests.Support;

namespace Infra.Tests.Services;

/// <summary>The life of an example service by the commands of the README: each step is judged as its pull request would be, and the last leaves nothing.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class ServiceLifeTests
{
    private const string Name = "Pulumi.dev.yaml";

    [Fact]
    public async Task Service_FromNothingToNothing_TakesLegalStepsAlone()
    {
        var text = ServiceRolloutTests.Text;
        var without = text[..text.IndexOf("    services:\n", StringComparison.Ordinal)];
        using var project = new StackProject().With("dev", without);
        var steps = new List<string>();

        await StepAsync(project, steps, text);
        await MoveAsync(project, steps, "enable");
        foreach (var move in (string[])[$"test --image {ShopServices.ImageOf("b")}", "enable 10", "share 10", "enable", "share 100", "drain", "back", "drain", "retire"]) await MoveAsync(project, steps, move);
        await StepAsync(project, steps, (await ReadAsync(project)).Replace("          versions:\n", "          retiring: true\n          versions:\n", StringComparison.Ordinal));
        await MoveAsync(project, steps, "drain");
        await MoveAsync(project, steps, "retire");
        await StepAsync(project, steps, without);

        Assert.Equal(15, steps.Count);
        Assert.All(steps, step => Assert.DoesNotContain("verdict: broken", step, StringComparison.Ordinal));
    }

    // What owns something in AWS goes by itself, so that its controller takes that away: nothing of it goes with the cluster alone.
    [Fact]
    public async Task Service_OfAnEnvironmentThatIsTornDown_IsProtectedNowhereAndGoesByItself()
    {
        var plan = await ShopServices.PlanAsync(ShopServices.With("enabled a 90/100, enabled b 10/10", ("teardown", "true")));

        var owners = plan.Resources.Where(resource => resource.Address.Type == ResourceTypes.Ingress).ToList();
        Assert.Equal("shop", Assert.Single(owners).Inputs.At("metadata").At("namespace").Text);
        Assert.All(owners, resource => Assert.Null(resource.Options.DeletedWith));
        Assert.DoesNotContain(plan.Resources, resource => resource.Options.Protect);
    }

    private static async Task MoveAsync(StackProject project, List<string> steps, string move)
    {
        var before = await ReadAsync(project);

        var result = await project.RunAsync(["rollout", "dev", "shop/api", .. move.Split(' ')]);

        result.ShouldEndWith(ExitCode.Good);
        await JudgeAsync(project, steps, before, move);
    }

    private static async Task StepAsync(StackProject project, List<string> steps, string text)
    {
        var before = await ReadAsync(project);
        Assert.NotEqual(before, text);
        project.With("dev", text);
        await JudgeAsync(project, steps, before, "edit");
    }

    private static async Task JudgeAsync(StackProject project, List<string> steps, string before, string move)
    {
        var file = Path.Combine(project.Folder, "before.yaml");
        await File.WriteAllTextAsync(file, before);

        var diff = await project.RunAsync("diff", "dev", "--against", file);

        diff.ShouldEndWith(ExitCode.Good, errors: "");
        steps.Add($"{move}\n{diff.Output}");
    }

    private static Task<string> ReadAsync(StackProject project) => File.ReadAllTextAsync(Path.Combine(project.Folder, Name));
}
