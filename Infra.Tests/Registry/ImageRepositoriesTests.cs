using Infra.Identity;
using Infra.Model.Values;
using Infra.Registry;
using Infra.Tests.Support;

namespace Infra.Tests.Registry;

[Collection(DeploymentCollection.Name)]
public sealed class ImageRepositoriesTests
{
    [Fact]
    public async Task Repositories_OfAnEnvironment_AreNamedAfterItInTheOrderOfTheirNames()
    {
        var declared = await DeclareAsync(("repositories", """["shop/web", "shop/api"]"""));

        Assert.Equal(
            [("images-shop/api", "dev/shop/api"), ("images-shop/web", "dev/shop/web")],
            declared.All("Repository").Select(repository => (repository.Name, repository["name"]!)));
        Assert.All(declared.All("Repository"), repository => Assert.Equal("images", repository.Parent));
    }

    [Fact]
    public async Task Repository_OfAnyName_KeepsWhatIsPushedAsItIs()
    {
        var repository = (await DeclareAsync()).One("Repository");

        Assert.Equal(("IMMUTABLE", "false"), (repository["imageTagMutability"], repository["forceDelete"]));
        Assert.Equal("""{"scanOnPush":true}""", repository["imageScanningConfiguration"]);
        Assert.Equal("""[{"encryptionType":"KMS","kmsKey":"Key:keys-images.arn"}]""", repository["encryptionConfigurations"]);
    }

    [Theory]
    [InlineData("repositories", """["shop/api"]""", true)]
    [InlineData("repositories", """[{ "name": "shop/api", "retiring": true }]""", false)]
    [InlineData("teardown", "true", false)]
    [InlineData("deletionProtection", "true", true)]
    public async Task Repository_OfAnyEnvironment_IsProtectedUntilItRetires(string setting, string value, bool isProtected)
    {
        var declared = await DeclareAsync((setting, value));

        Assert.Equal(isProtected, declared.One("Repository").Options.Protect);
    }

    [Fact]
    public async Task Repositories_ThatAllRetire_TakeTheirKeyAlong()
    {
        var some = await DeclareAsync(("deletionProtection", "true"), ("repositories", """["shop/api", { "name": "shop/web", "retiring": true }]"""));
        var all = await DeclareAsync(("deletionProtection", "true"), ("repositories", """[{ "name": "shop/web", "retiring": true }]"""));

        Assert.Equal((true, false), (some.One("Key", "keys-images").Options.Protect, all.One("Key", "keys-images").Options.Protect));
        Assert.Equal("""{"Name":"keys-images","infra:retiring":"true"}""", all.One("Key", "keys-images")["tags"]);
    }

    [Fact]
    public async Task Repository_OfAnyName_IsPulledByItsAccountOnly()
    {
        var policy = (await DeclareAsync()).One("RepositoryPolicy");

        Assert.Equal("Repository:images-shop/api.name", policy["repository"]);
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"AccountPulls","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"]}]}""",
            policy["policy"]);
    }

    [Fact]
    public async Task Repository_WithOtherAccounts_LetsThemPullAndNoMore()
    {
        var policy = (await DeclareAsync(("images", """{ "to": ["333333333333", "222222222222"] }"""))).One("RepositoryPolicy")["policy"]!;

        const string actions = "\"Action\":[\"ecr:BatchCheckLayerAvailability\",\"ecr:BatchGetImage\",\"ecr:GetDownloadUrlForLayer\"]";
        Assert.EndsWith(
            $$"""{"Sid":"Account222222222222Pulls","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::222222222222:root"},{{actions}}},{"Sid":"Account333333333333Pulls","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::333333333333:root"},{{actions}}}]}""",
            policy,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repository_OfAnyName_ForgetsWhatHasNoTagAndKeepsTheLastThatHave()
    {
        var policy = (await DeclareAsync()).One("LifecyclePolicy");

        Assert.Equal("Repository:images-shop/api.name", policy["repository"]);
        Assert.Equal(
            """
            {"rules":[{"rulePriority":1,"description":"The last 500 tagged images are kept","selection":{"tagStatus":"tagged","countType":"imageCountMoreThan","countNumber":500,"tagPatternList":["*"]},"action":{"type":"expire"}}]}
            """,
            policy["policy"]);
    }

    [Fact]
    public async Task Urls_OfAllRepositories_AreByTheirNamesInTheSettings()
    {
        Pulumi.Output<System.Collections.Immutable.ImmutableDictionary<string, string>>? urls = null;
        await Declarations.OfAsync(() => urls = Declare(("repositories", """["shop/web", "shop/api"]""")).Urls);

        Assert.Equal(
            [("shop/api", "Repository:images-shop/api.repositoryUrl"), ("shop/web", "Repository:images-shop/web.repositoryUrl")],
            (await Pulumi.Utilities.OutputUtilities.GetValueAsync(urls!)).Select(url => (url.Key, url.Value)).Order());
    }

    private static ImageRepositories Declare(params (string Path, string? Json)[] changes)
    {
        var settings = MinimalSettings.ParsedWith([("repositories", """["shop/api"]"""), .. changes]);
        var keys = new Keys("keys", settings);

        return new ImageRepositories("images", Value.Parse<EnvironmentName>("dev"), settings, keys.Images!);
    }

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) => Declarations.OfAsync(() => _ = Declare(changes));
}
