using System.Xml.Linq;
using Infra.Cli.Picture;
using Infra.Model.Servers;
using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Pools;
using Infra.Tests.Support;

namespace Infra.Tests.Picture;

public sealed class EnvironmentPictureTests
{
    // A page of paper is one and a half times as high as it is wide; two pages are what one looks at.
    private const int HighestOfForty = 2 * EnvironmentPicture.Width;

    public static TheoryData<string> Environments => TestEnvironments.Data;

    [Fact]
    public void Picture_OfProd_IsTheOneOfTheDocumentation() =>
        GoldenFile.Matches(RepositoryFolder.File("docs").FullName, "prod.svg", PictureEnvironments.Draw(TestEnvironments.Read("prod")));

    [Fact]
    public void Picture_OfTheSameSettings_HasTheSameBytes() =>
        Assert.Equal(PictureEnvironments.Draw(PictureEnvironments.Of(PictureEnvironments.Six)), PictureEnvironments.Draw(PictureEnvironments.Of(PictureEnvironments.Six)));

    [Theory]
    [MemberData(nameof(Environments))]
    public void Picture_OfAnEnvironment_ShowsZonesSubnetsAndGenerations(string name) => AssertShowsAll(TestEnvironments.Read(name));

    [Fact]
    public void Picture_OfEveryStage_ShowsGenerationsAndVersionsInTheStyleOfTheirStage()
    {
        var environment = PictureEnvironments.Of(PictureEnvironments.Six);

        AssertShowsAll(environment);
        var styles = Picture(environment).Descendants(Shape.Svg + "g")
            .Where(group => group.Element(Shape.Svg + "title") is not null)
            .ToLookup(group => group.Element(Shape.Svg + "title")!.Value.Split(':')[0], group => group.Element(Shape.Svg + "rect")?.Attribute("class")?.Value);
        Assert.All(PlannedGeneration.Of(environment).Where(generation => generation.Pool.ToString() == "general"), generation =>
            Assert.Equal([$"pic-{generation.Settings.Stage.Word()}"], styles[generation.Name]));
        Assert.All(PlannedService.Of(environment).SelectMany(service => service.Versions), version =>
            Assert.Equal([$"pic-{version.Settings.Stage.Word()}"], styles[version.Name]));
    }

    [Fact]
    public void Picture_OfFortyPools_ShowsAllOnTwoPages()
    {
        var environment = PictureEnvironments.Of(PictureEnvironments.Forty);

        var picture = Picture(environment);

        AssertShowsAll(environment);
        Assert.InRange((int)picture.Attribute("height")!, 1, HighestOfForty);
    }

    [Fact]
    public void Picture_WithoutNatGatewayAndServices_HasNoArrowBesideThoseOfTheApi()
    {
        var closed = PictureEnvironments.Of(PictureEnvironments.Forty);
        var open = PictureEnvironments.Of(PictureEnvironments.Six);

        Assert.Equal(1, Arrows(closed));
        Assert.Equal(7, Arrows(open));
        Assert.Contains("not at all: there is no NAT gateway", PictureEnvironments.Draw(closed), StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_ForThoseWhoDoNotSeeIt_IsNamedAndDescribed()
    {
        var environment = TestEnvironments.Read("prod");

        var picture = Picture(environment);

        Assert.Equal("img", picture.Attribute("role")?.Value);
        Assert.Equal("picture-prod-title picture-prod-text", picture.Attribute("aria-labelledby")?.Value);
        Assert.Equal("Environment prod", picture.Element(Shape.Svg + "title")?.Value);
        Assert.All(environment.Settings.Pools.Keys, pool => Assert.Contains($"Pool {pool} has", picture.Element(Shape.Svg + "desc")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Subnets_OfAPicture_AreHigherTheMoreAddressesTheyHave()
    {
        var heights = Picture(TestEnvironments.Read("prod")).Descendants(Shape.Svg + "g")
            .Where(group => group.Element(Shape.Svg + "title")?.Value.StartsWith("Subnet ", StringComparison.Ordinal) == true)
            .Select(group => (Prefix: int.Parse(group.Element(Shape.Svg + "title")!.Value.Split('/')[1].Split(':')[0]), Height: (int)group.Element(Shape.Svg + "rect")!.Attribute("height")!))
            .Distinct().OrderBy(subnet => subnet.Prefix).ToList();

        Assert.Equal([19, 22, 28], heights.Select(subnet => subnet.Prefix));
        Assert.Equal(heights.OrderByDescending(subnet => subnet.Height), heights);
    }

    private static void AssertShowsAll(EnvironmentDefinition environment)
    {
        var (text, plan) = (Picture(environment).Value, SubnetPlan.Of(environment.Settings.Network));

        Assert.All(environment.Settings.Network.Zones, zone =>
        {
            Assert.Contains($"{zone.Key}", text, StringComparison.Ordinal);
            Assert.Contains($"{plan.Private(zone.Value)}", text, StringComparison.Ordinal);
            Assert.Contains($"{plan.Public(zone.Value)}", text, StringComparison.Ordinal);
            Assert.Contains($"{plan.ControlPlane(zone.Value)}", text, StringComparison.Ordinal);
            Assert.All(environment.Settings.Network.Pods?.Cidrs ?? [], block => Assert.Contains($"{SubnetPlan.Pods(block, zone.Value)}", text, StringComparison.Ordinal));
        });
        Assert.All(PlannedGeneration.Of(environment), generation => Assert.Contains(generation.Name, text, StringComparison.Ordinal));
        Assert.All(PlannedService.Of(environment).SelectMany(service => service.Versions), version => Assert.Contains(version.Name, text, StringComparison.Ordinal));
    }

    private static XElement Picture(EnvironmentDefinition environment) => XElement.Parse(PictureEnvironments.Draw(environment));

    private static int Arrows(EnvironmentDefinition environment) =>
        Picture(environment).Descendants(Shape.Svg + "path").Count(path => path.Attribute("class")?.Value == "pic-point");
}
