using Infra.Cluster;
using Infra.Nodes;
using Infra.Settings;
using Infra.Tests.Support;
using Infra.Values;

namespace Infra.Tests.Nodes;

public sealed class ServerSpecificationTests
{
    private const string Server = "pools.general.generations[0].server";

    // Pinned: a change of how the hash is made replaces every server of every environment.
    [Fact]
    public void Hash_OfKnownServers_NeverChanges() => Assert.Equal("x0fbyz5fn7", Hash(MinimalSettings.Json));

    [Theory]
    [InlineData($"{Server}.release", "\"2026-09\"")]
    [InlineData($"{Server}.operatingSystem", "\"al2023\"")]
    [InlineData($"{Server}.instanceTypes", "[\"m6g.large\"]")]
    [InlineData($"{Server}.instanceTypes", "[\"m7g.large\",\"m6g.large\"]")]
    [InlineData($"{Server}.instanceTypes", "[\"m7i.large\"]")]
    [InlineData($"{Server}.disk.sizeGiB", "51")]
    [InlineData("network.zones.eu-central-1c", "2")]
    [InlineData("network.zones.eu-central-1b", "2")]
    [InlineData("network.subnets", "{\"privatePrefix\":20}")]
    [InlineData("network.cidr", "\"10.20.0.0/16\"")]
    [InlineData("account", "\"222222222222\"")]
    [InlineData("controlPlane.serviceCidr", "\"172.21.0.0/16\"")]
    public void Hash_WithAnotherValueOfTheServer_IsAnother(string path, string json) =>
        Assert.NotEqual(Hash(MinimalSettings.Json), Hash(MinimalSettings.With((path, json))));

    [Theory]
    [InlineData("pools.general.capacity.min", "2")]
    [InlineData("pools.general.capacity.max", "9")]
    [InlineData("pools.general.priority", "7")]
    [InlineData("pools.general.generations[0].testSize", "3")]
    [InlineData("tags", "{\"team\":\"platform\"}")]
    [InlineData("deletionProtection", "true")]
    [InlineData("network.nat", "\"perZone\"")]
    [InlineData("network.endpoints", "[\"sts\"]")]
    [InlineData("network.flowLogRetentionDays", "30")]
    [InlineData("controlPlane.publicAccess", "[\"203.0.113.0/24\"]")]
    [InlineData("controlPlane.logRetentionDays", "30")]
    [InlineData("controlPlane.zonalShift", "true")]
    [InlineData("access.team", "{\"role\":\"arn:aws:iam::111111111111:role/team\",\"policy\":\"view\"}")]
    [InlineData("clusterServices.coreDns.max", "9")]
    [InlineData("namespaces", "{\"shop\":{\"cpu\":1,\"memoryGiB\":1,\"pods\":1}}")]
    public void Hash_WithAnotherValueOfAnythingElse_IsTheSame(string path, string json) =>
        Assert.Equal(Hash(MinimalSettings.Json), Hash(MinimalSettings.With((path, json))));

    [Theory]
    [InlineData(Stage.Test)]
    [InlineData(Stage.Draining)]
    public void Hash_InAnotherStage_IsTheSame(Stage stage)
    {
        var settings = MinimalSettings.ParsedWith(
            ("pools.general.generations[1]", $$"""{ "stage": "enabled", "server": {{OtherServer}} }"""));
        var generation = settings.Pools.Single().Value.Generations[0];

        Assert.Equal(Hash(settings, generation), Hash(settings, generation with { Stage = stage }));
    }

    [Fact]
    public void Hash_OfTheSameServersOfAnotherPool_IsAnother()
    {
        var renamed = MinimalSettings.Json.Replace("\"general\"", "\"special\"", StringComparison.Ordinal);

        Assert.NotEqual(Hash(MinimalSettings.Json), Hash(renamed));
    }

    [Fact]
    public void Hash_OfZonesInAnotherOrder_IsTheSame() => Assert.Equal(
        Hash(MinimalSettings.Json),
        Hash(MinimalSettings.With(("network.zones", """{ "eu-central-1b": 1, "eu-central-1a": 0 }"""))));

    [Fact]
    public void Specification_OfSettings_IsWhatAwsWillBeTold()
    {
        var specification = Specification(MinimalSettings.Parsed);

        Assert.Equal(("1.36", "BOTTLEROCKET_ARM_64", 50), (specification.Kubernetes.ToString(), specification.AmiType, specification.DiskGiB));
        Assert.Equal("1.66.0-1ad6b4a4", specification.ReleaseVersion);
        Assert.Equal(["m7g.large"], specification.InstanceTypes.Select(type => type.ToString()));
        Assert.Equal(
            ["eu-central-1a 10.10.0.0/19", "eu-central-1b 10.10.32.0/19"],
            specification.Subnets.Select(subnet => $"{subnet.Key} {subnet.Value}"));
    }

    private const string OtherServer =
        """{ "release": "2026-09", "operatingSystem": "al2023", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } }""";

    private static string Hash(string settings) => Specification(EnvironmentSettings.Parse(settings)).Hash();

    private static string Hash(EnvironmentSettings settings, GenerationSettings generation) => Specification(settings, generation).Hash();

    private static ServerSpecification Specification(EnvironmentSettings settings) =>
        Specification(settings, settings.Pools.Single().Value.Generations[0]);

    private static ServerSpecification Specification(EnvironmentSettings settings, GenerationSettings generation) => ServerSpecification.Of(
        ClusterName.Of(Value.Parse<EnvironmentName>("dev"), settings),
        settings.Pools.Single().Key,
        generation.Server,
        settings.Network);
}
