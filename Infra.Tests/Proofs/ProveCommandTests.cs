using Infra.Cli;
using Infra.Model.Proofs;
using Infra.Tests.Rollout;
using Infra.Tests.Support;

namespace Infra.Tests.Proofs;

[Collection(DeploymentCollection.Name)]
public sealed class ProveCommandTests
{
    private static readonly string Text = $"{ServiceRolloutTests.Text}    evidence: {{ services: true, servers: true }}\n";

    private const string Target = "evidence/dev/shop/api-";

    [FactWithProgram("sh")]
    public async Task Test_ThatSucceeds_IsRecordedAndLetsTheVersionBeEnabled()
    {
        using var project = new StackProject().With("dev", Text);

        var refused = await project.RunAsync("rollout", "dev", "shop/api", "enable");
        var proven = await project.RunAsync("prove", "dev", "shop/api", "--", "sh", "-c", "echo $INFRA_TARGET $INFRA_NAME $INFRA_ADDRESS $INFRA_URL $INFRA_HEADER; echo careful >&2");
        var enabled = await project.RunAsync("rollout", "dev", "shop/api", "enable");

        refused.ShouldEndWith(ExitCode.Unusable);
        Assert.Contains($"Pulumi.dev.yaml: services.shop.api.versions[0].stage: found no evidence in {Target}", refused.Errors, StringComparison.Ordinal);
        proven.ShouldEndWith(ExitCode.Good, errors: "careful\n");
        var (file, proof) = Written(project);
        Assert.Equal(
            $"shop/api {proof.Name} http://{proof.Name}.shop.svc:8080 https://api.example.com/ infra-version: {proof.Hash}\n{file}: \"{proof.Name}\", exit code 0; commit it with the change that enables it\n",
            proven.Output);
        Assert.Equal($"{Target}{proof.Hash}.json", file);
        enabled.ShouldEndWith(ExitCode.Good);
        Assert.StartsWith("warning: there is no git repository with a commit", enabled.Errors, StringComparison.Ordinal);
    }

    [FactWithProgram("sh")]
    public async Task Test_ThatFails_IsRecordedAndEnablesNothing()
    {
        using var project = new StackProject().With("dev", Text);

        var failed = await project.RunAsync("prove", "dev", "shop/api", "--", "sh", "-c", "exit 7");
        var refused = await project.RunAsync("rollout", "dev", "shop/api", "enable");

        var (file, proof) = Written(project);
        failed.ShouldEndWith(ExitCode.Findings, $"{file}: \"{proof.Name}\", exit code 7; nothing is enabled with it\n", "");
        Assert.Equal(7, proof.ExitCode);
        Assert.Contains($"found evidence in {file} of a command that ended with 7", refused.Errors, StringComparison.Ordinal);
    }

    [FactWithProgram("sh")]
    public async Task Edit_ByHandWithoutEvidence_IsFoundByDiff()
    {
        using var project = new StackProject();
        var before = Path.Combine(project.Folder, "before.yaml");
        await File.WriteAllTextAsync(before, Text);
        project.With("dev", Text.Replace("- stage: test\n", "- stage: enabled\n              share: 100\n              readyFor: 100\n", StringComparison.Ordinal));

        var diff = await project.RunAsync("diff", "dev", "--against", before);

        diff.ShouldEndWith(ExitCode.Findings, errors: "");
        Assert.Contains($"services.shop.api.versions[0].stage: found no evidence in {Target}", diff.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfTheWayToAnImage_NamesTheTestThatItNeeds()
    {
        using var project = new StackProject().With("dev", Text.Replace("stage: test", "stage: enabled\n              share: 100\n              readyFor: 100", StringComparison.Ordinal));

        var plan = await project.RunAsync("rollout", "dev", "shop/api", "--plan", Services.ShopServices.ImageOf("b"));

        Assert.Contains(". ./infractl rollout dev shop/api enable\n   first: ./infractl prove dev shop/api -- COMMAND\n", plan.Output, StringComparison.Ordinal);
        Assert.Single(plan.Output.Split('\n'), line => line.StartsWith("   first: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("general", "found nothing of general in test in dev; add it with ./infractl rollout dev general test, and deploy it")]
    [InlineData("shop/apx", "found no service \"shop/apx\" in dev; did you mean shop/api?")]
    [InlineData("shop/api", "found no command \"no-such-command\"; install it, or write its path")]
    public async Task Test_OfWhatCannotBeTested_SaysWhy(string target, string error)
    {
        using var project = new StackProject().With("dev", Text);

        var result = await project.RunAsync("prove", "dev", target, "--", "no-such-command");

        result.ShouldEndWith(ExitCode.Unusable, "", $"{error}\n");
    }

    private static (string File, Proof Proof) Written(StackProject project)
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(project.Folder, "evidence"), "*", SearchOption.AllDirectories));
        return (Path.GetRelativePath(project.Folder, file).Replace('\\', '/'), Proof.Read(File.ReadAllText(file))!);
    }
}
