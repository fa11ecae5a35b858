using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Servers;

public sealed class PlannedGenerationTests
{
    private const string ThreeZones = """{ "eu-central-1a": 0, "eu-central-1b": 1, "eu-central-1c": 2 }""";

    [Fact]
    public void Generation_AcrossZones_IsOneOverAllOfThem()
    {
        var generation = Assert.Single(Of());

        Assert.Equal($"dev-general-{generation.Specification.Hash()}", generation.Name);
        Assert.Equal(["eu-central-1a", "eu-central-1b"], generation.Zones.Select(zone => zone.ToString()));
    }

    [Fact]
    public void Generation_PerZone_IsOneInEachWithTheZonesLetter()
    {
        var generations = Of(("pools.general.spread", "\"perZone\"")).ToList();

        Assert.Equal(
            generations.Select((generation, index) => $"dev-general-{"ab"[index]}-{generation.Specification.Hash()}"),
            generations.Select(generation => generation.Name));
        Assert.Equal(["eu-central-1a", "eu-central-1b"], generations.Select(generation => Assert.Single(generation.Zones).ToString()));
    }

    [Fact]
    public void Zone_ThatIsAdded_LeavesThePerZoneGenerationsOfTheOthersAlone()
    {
        var before = Of(("pools.general.spread", "\"perZone\"")).Select(generation => generation.Name).ToList();
        var after = Of(("pools.general.spread", "\"perZone\""), ("network.zones", ThreeZones)).Select(generation => generation.Name).ToList();

        Assert.Equal(before, after[..2]);
        Assert.Equal(3, after.Count);
    }

    [Fact]
    public void Zone_ThatIsAdded_MakesAnotherGenerationAcrossZones() =>
        Assert.NotEqual(Of().Single().Name, Of(("network.zones", ThreeZones)).Single().Name);

    [Fact]
    public void Tags_OfAServer_MakeAnotherGeneration() =>
        Assert.NotEqual(Of().Single().Name, Of(("pools.general.generations[0].server.tags", """{ "team": "shop" }""")).Single().Name);

    [Fact]
    public void Entries_OfAPool_AreEachInEveryZone() => Assert.Equal(
        ["Enabled a", "Enabled b", "Test a", "Test b"],
        Of(
            ("pools.general.spread", "\"perZone\""),
            ("pools.general.generations[1]", """
                { "stage": "test", "server": { "release": "2026-10", "operatingSystem": "al2023", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }
                """)).Select(generation => $"{generation.Settings.Stage} {generation.Zones.Single().ToString()[^1]}"));

    // https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html (at 4d52b4d), read 2026-11-22
    [Fact]
    public void Name_OfTheLongestParts_FitsANodeGroup()
    {
        var settings = MinimalSettings.ParsedWith(
            ("pools", $$"""{ "{{new string('p', 20)}}": { "spread": "perZone", "capacity": { "min": 1, "max": 5 }, "generations": [{{Entry}}] } }"""));
        var environment = new EnvironmentDefinition(Value.Parse<EnvironmentName>(new string('e', 12)), settings);

        Assert.All(PlannedGeneration.Of(environment), generation => Assert.Equal(46, generation.Name.Length));
    }

    [Theory]
    [InlineData("al2023", "m7i.large", "AL2023_x86_64_STANDARD 1.36.4-20260923")]
    [InlineData("al2023", "g5.xlarge", "AL2023_x86_64_NVIDIA 1.36.4-20260923")]
    [InlineData("al2023", "trn1.2xlarge", "AL2023_x86_64_NEURON 1.36.4-20260923")]
    [InlineData("bottlerocket", "g5g.xlarge", "BOTTLEROCKET_ARM_64_NVIDIA 1.66.0-1ad6b4a4")]
    public void Image_OfAGeneration_IsTheVariantForItsAccelerator(string system, string type, string image)
    {
        var generation = Of(
            ("pools.general.generations[0].server.operatingSystem", $"\"{system}\""),
            ("pools.general.generations[0].server.instanceTypes", $"[\"{type}\"]")).Single();

        Assert.Equal(image, $"{generation.Specification.AmiType} {generation.Specification.ReleaseVersion}");
    }

    private const string Entry = """
        { "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "al2023", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }
        """;

    private static IEnumerable<PlannedGeneration> Of(params (string Path, string? Json)[] changes) =>
        PlannedGeneration.Of(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.ParsedWith(changes)));
}
