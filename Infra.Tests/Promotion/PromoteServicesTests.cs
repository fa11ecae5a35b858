using Infra.Cli;
using Infra.Tests.Rollout;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Promotion;

[Collection(DeploymentCollection.Name)]
public sealed class PromoteServicesTests
{
    private const string Origin = "    images: { from: { environment: dev, account: \"111111111111\", region: eu-central-1 } }\n";

    private static readonly string Dev = Versions("b").Replace("cpuMillis: 500", "cpuMillis: 700", StringComparison.Ordinal) + "    images: { to: [\"222222222222\"] }\n";

    private static readonly string Prod = Versions("a").Replace("111111111111", "222222222222", StringComparison.Ordinal).Replace("repositories: [shop/api]", "repositories: []", StringComparison.Ordinal) + Origin;

    [Fact]
    public async Task Image_ThatHasAllTraffic_GoesIntoTestOfTheOther()
    {
        using var project = Project(Dev, Prod);

        var output = await project.RunAsync("promote dev prod shop/api");

        Assert.Equal(
            $"""
            dev: there is no tag deployed/dev, so what is committed is assumed to be deployed
            shop/api: {ShopServices.ImageOf("b")}, which has all traffic in dev, goes to prod in test
              other than in dev: cpuMillis; prod keeps its own
            """,
            string.Join('\n', output.Split('\n')[..3]));
        Assert.EndsWith("Pulumi.prod.yaml edited; next: commit and deploy it, test it, and then ./infractl rollout prod shop/api enable\n", output, StringComparison.Ordinal);
        var text = project.Read("Pulumi.prod.yaml");
        Assert.Contains($"- stage: test\n              run:\n                image: {'"'}{ShopServices.ImageOf("b")}{'"'} # 1.0\n", text, StringComparison.Ordinal);
        Assert.Contains("# The first of all.", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("cpuMillis: 500").Length - 1);
    }

    [Fact]
    public async Task Image_OfARepositoryThatTheOtherHasToo_IsToBeCopied()
    {
        using var project = Project(Dev, Prod.Replace("repositories: []", "repositories: [shop/api]", StringComparison.Ordinal).Replace(Origin, "", StringComparison.Ordinal));

        Assert.Contains(
            $"  prod pulls 222222222222.dkr.ecr.eu-central-1.amazonaws.com/prod/{ShopServices.ImageOf("b")}: copy the image there first\n",
            await project.RunAsync("promote dev prod --services --dry-run"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Image_OfARepositoryThatTheOtherHasBesideTheOrigin_IsWrittenWithItsRegistry()
    {
        using var project = Project(Dev, Prod.Replace("repositories: []", "repositories: [shop/api]", StringComparison.Ordinal));

        Assert.Contains(
            $"image: \"111111111111.dkr.ecr.eu-central-1.amazonaws.com/dev/{ShopServices.ImageOf("b")}\"",
            await project.RunAsync("promote dev prod --services --dry-run"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Image_ThatIsThere_LeavesNothingToPromote()
    {
        using var project = Project(Dev, Prod);
        await project.RunAsync("promote dev prod --services");
        project.Commit("promoted");

        Assert.EndsWith(
            $"shop/api: prod has {ShopServices.ImageOf("b")} already, test\nprod: nothing is left to promote\n",
            await project.RunAsync("promote dev prod --services"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Image_WithoutAllTraffic_IsRefused()
    {
        using var project = Project(ServiceRolloutTests.Text, Prod);

        var result = await project.RunAsync("promote", "dev", "prod", "shop/api");

        result.ShouldEndWith(ExitCode.Unusable, "", "Pulumi.dev.yaml: services.shop.api: found no version with all traffic in dev; finish the rollout; ./infractl rollout dev shop/api shows the next step\n");
    }

    [Fact]
    public async Task Image_WithoutTheEvidenceThatItsEnvironmentWants_IsRefused()
    {
        using var project = Project($"{Dev}    evidence: {{ services: true }}\n", Prod);

        var result = await project.RunAsync("promote", "dev", "prod", "--services");

        result.ShouldEndWith(ExitCode.Unusable, "");
        Assert.StartsWith("Pulumi.dev.yaml: services.shop.api.versions[0].stage: found no evidence in evidence/dev/shop/api-", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Image_WhereAnotherIsInTest_IsRefusedWithTheNextMove()
    {
        using var project = Project(Dev, Prod.Replace("stage: enabled\n              share: 100\n              readyFor: 100", "stage: test", StringComparison.Ordinal));

        var result = await project.RunAsync("promote", "dev", "prod", "--services");

        result.ShouldEndWith(ExitCode.Unusable, "", "Pulumi.prod.yaml: services.shop.api: found a version in test already; the next move is ./infractl rollout prod shop/api enable\n");
    }

    [Fact]
    public async Task File_ThatIsNotCommitted_IsRefused()
    {
        using var project = Project(Dev, Prod);
        project.Dev = Dev.Replace("max: 10", "max: 11", StringComparison.Ordinal);

        var result = await project.RunAsync("promote", "dev", "prod", "--services");

        result.ShouldEndWith(ExitCode.Unusable, "", "Pulumi.dev.yaml: found changes that are not committed; commit and deploy them, or undo them\n");
    }

    private static string Versions(string letter) => ServiceRolloutTests.Text
        .Replace("stage: test", "stage: enabled\n              share: 100\n              readyFor: 100", StringComparison.Ordinal)
        .Replace(ShopServices.ImageOf("a"), ShopServices.ImageOf(letter), StringComparison.Ordinal);

    private static GitProject Project(string dev, string prod)
    {
        var project = new GitProject { Dev = dev };
        project.Write("Pulumi.prod.yaml", prod);
        return project.WithRepository();
    }
}
