using System.Text;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Nodes;

public sealed class UserDataTests
{
    private static readonly Dictionary<string, PlannedGeneration> Reviewed = Files().ToDictionary(file => file.Path, file => file.Generation);

    public static TheoryData<string> GoldenFiles => [.. Reviewed.Keys];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void UserData_OfAPool_IsAsReviewed(string file) => GoldenFile.Matches(file, Reviewed[file].Specification.UserData);

    [Theory]
    [InlineData("prod", "data", 3)]
    [InlineData("staging", "data", 3)]
    [InlineData("prod", "general", 1)]
    public void UserData_OfAPoolInSeveralZones_IsTheSameInEach(string environment, string pool, int zones)
    {
        var generations = PlannedGeneration.Of(TestEnvironments.Read(environment), Value.Parse<PoolName>(pool)).ToList();

        Assert.Equal(zones, generations.Count);
        Assert.Single(generations.Select(generation => generation.Specification.UserData).Distinct());
    }

    [Theory]
    [InlineData("bottlerocket")]
    [InlineData("al2023")]
    public void UserData_WithAllThatSettingsCanAdd_IsFarFromTheSizeThatAwsAccepts(string system) =>
        Assert.InRange(Encoding.UTF8.GetByteCount(UserData(system, cpu: 4_000, memory: 8_192)), 100, 1_024);

    [Fact]
    public void UserData_OfBottlerocketWithReserves_SaysThem() => Assert.Equal(
        """
        [settings.host-containers.admin]
        enabled = false

        [settings.host-containers.control]
        enabled = false

        [settings.kubernetes]
        max-pods = 110

        [settings.kubernetes.system-reserved]
        cpu = "100m"
        memory = "256Mi"

        [settings.updates]
        version-lock = "v1.66.0"

        """,
        UserData("bottlerocket", cpu: 100, memory: 256));

    [Fact]
    public void UserData_OfAmazonLinuxWithReserves_SaysThem() => Assert.Equal(
        """
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="infra"

        --infra
        Content-Type: application/node.eks.aws

        ---
        apiVersion: "node.eks.aws/v1alpha1"
        kind: "NodeConfig"
        spec:
          kubelet:
            config:
              systemReserved:
                cpu: "100m"
                memory: "256Mi"
            flags:
              - "--max-pods=110"
            maxPodsExpression: "110"

        --infra--

        """,
        UserData("al2023", cpu: 100, memory: 256));

    [Theory]
    [InlineData("bottlerocket", "cpu = ", "memory = ")]
    [InlineData("al2023", "cpu: ", "memory: ")]
    public void UserData_WithAReserveOfOneKind_SaysNothingOfTheOther(string system, string cpu, string memory)
    {
        Assert.Contains(cpu, UserData(system, cpu: 100, memory: 0), StringComparison.Ordinal);
        Assert.DoesNotContain(memory, UserData(system, cpu: 100, memory: 0), StringComparison.Ordinal);
        Assert.Contains(memory, UserData(system, cpu: 0, memory: 256), StringComparison.Ordinal);
        Assert.DoesNotContain(cpu, UserData(system, cpu: 0, memory: 256), StringComparison.Ordinal);
    }

    private static string UserData(string system, int cpu, int memory)
    {
        var settings = MinimalSettings.ParsedWith(
            ("pools.general.generations[0].server.operatingSystem", $"\"{system}\""),
            ("pools.general.generations[0].server.kubelet", $$"""{ "systemReservedCpuMillis": {{cpu}}, "systemReservedMemoryMiB": {{memory}} }"""));

        return PlannedGeneration.Of(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings)).Single().Specification.UserData;
    }

    // One file for each entry of a pool; the zones of an entry say the same.
    private static IEnumerable<(string Path, PlannedGeneration Generation)> Files() =>
        from environment in TestEnvironments.Names.Select(TestEnvironments.Read)
        from pool in environment.Settings.Pools.Keys
        from item in PlannedGeneration.Of(environment, pool).DistinctBy(generation => generation.Settings).Index()
        let number = item.Index == 0 ? "" : $"-{item.Index + 1}"
        let extension = item.Item.Specification.OperatingSystem == NodeOperatingSystem.Bottlerocket ? "toml" : "mime"
        select ($"{environment.Name}/user-data/{pool}{number}.{extension}", item.Item);
}
