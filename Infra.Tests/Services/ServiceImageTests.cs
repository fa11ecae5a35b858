using Infra.Model.Environments;
using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Services;

/// <summary>Where the image of a version comes from, and who has to let its pods pull it.</summary>
public sealed class ServiceImageTests
{
    private const string From = """{ "from": { "environment": "build", "account": "222222222222", "region": "eu-west-1" } }""";

    private const string Place = "222222222222.dkr.ecr.eu-west-1.amazonaws.com/build";

    private const string Orders = """["shop/orders"]""";

    [Fact]
    public void Image_OfARepositoryOfTheEnvironment_ComesFromThere()
    {
        var alone = ShopServices.With("test a").Planned().Versions[0];
        var beside = ShopServices.With("test a", ("images", From)).Planned().Versions[0];

        Assert.Equal($"111111111111.dkr.ecr.eu-central-1.amazonaws.com/dev/{ShopServices.ImageOf("a")}", alone.Specification.Image);
        Assert.Equal(alone.Name, beside.Name);
    }

    [Fact]
    public void Image_OfNoRepositoryOfTheEnvironment_ComesFromTheOther() => Assert.Equal(
        $"{Place}/{ShopServices.ImageOf("a")}",
        ShopServices.With("test a", ("images", From), ("repositories", Orders)).Planned().Versions[0].Specification.Image);

    [Fact]
    public void Image_WithTheRegistryOfTheOther_IsAdmitted()
    {
        var image = $"{Place}/{ShopServices.ImageOf("a")}";
        var change = ("services.shop.api.versions[0].run.image", $"\"{image}\"");

        Assert.Equal(image, ShopServices.With("test a", ("images", From), change).Planned().Versions[0].Specification.Image);
        Assert.NotEmpty(SettingsFindings.In(ShopServices.Document("test a", change)));
    }

    [Fact]
    public void Image_OfAnotherRegistry_IsNotTakenForOneOfTheOther() => Assert.NotEmpty(SettingsFindings.In(
        ShopServices.Document("test a", ("images", From), ("services.shop.api.versions[0].run.image", $"\"quay.io/{ShopServices.ImageOf("a")}\""))));

    [Theory]
    [InlineData(From, Orders, null, """["shop/orders", "shop/api"]""", "the environment's own repository", Place)]
    [InlineData(From, """["shop/orders", "shop/api"]""", From, Orders, Place, "the environment's own repository")]
    public void Version_WhoseImageWouldComeFromElsewhere_IsRefused(string? before, string repositories, string? after, string then, string current, string old)
    {
        var findings = EnvironmentMoves.Check(
            ShopServices.With("enabled a 100/100", ("images", before), ("repositories", repositories)).Settings,
            ShopServices.With("enabled a 100/100", ("images", after), ("repositories", then)).Settings);

        Assert.Equal($"\"{ShopServices.ImageOf("a")}\" from {current} instead of {old}, which would replace the pods of this version", Assert.Single(findings).Found);
    }

    [Fact]
    public void Version_ThatMovesToTheOther_IsANewOneWithItsRegistry()
    {
        var registry = ("services.shop.api.versions[1].run.image", $"\"{Place}/{ShopServices.ImageOf("b")}\"");

        Assert.Empty(EnvironmentMoves.Check(
            ShopServices.With("enabled a 100/100", ("images", From)).Settings,
            ShopServices.With("enabled a 100/100, test b", ("images", From), registry).Settings));
    }

    [Fact]
    public void Environment_ThatIsLetIn_HasNoFindings() => Assert.Empty(Check(
        Build(("images", """{ "to": ["111111111111"] }"""), ("repositories", """["shop/api"]"""))));

    [Fact]
    public void Environment_ThatDoesNotFitTheOther_IsReported() => Assert.Equal(
        [
            "images.from.region: found \"eu-west-1\", where build has \"eu-central-1\"; write that",
            "images.from: found images of build, whose images.to lacks the account 111111111111; add it in Pulumi.build.yaml, and deploy that first",
            "services.shop.api.versions[0].run.image: found \"shop/api\", for which build has no repository; add it under repositories in Pulumi.build.yaml",
        ],
        Check(new EnvironmentDefinition(Value.Parse<EnvironmentName>("build"), MinimalSettings.ParsedWith(("account", "\"222222222222\""), ("access.deployment.role", "\"arn:aws:iam::222222222222:role/deployment\"")))));

    private static EnvironmentDefinition Build(params (string Path, string? Json)[] changes) => new(
        Value.Parse<EnvironmentName>("build"),
        MinimalSettings.ParsedWith(
        [
            ("account", "\"222222222222\""),
            ("region", "\"eu-west-1\""),
            ("network.zones", """{ "eu-west-1a": 0, "eu-west-1b": 1 }"""),
            ("access.deployment.role", "\"arn:aws:iam::222222222222:role/deployment\""),
            .. changes,
        ]));

    private static IEnumerable<string> Check(EnvironmentDefinition origin) => ImagesMeet.Check(
        [ShopServices.With("test a", ("images", From), ("repositories", Orders)), origin]).Select(finding => finding.Text);
}
