using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Lifecycle;

public sealed class EnvironmentMovesTests
{
    private const string Fixed = "which is fixed when the cluster is created; build another environment beside this one and move the workloads";

    private const string OtherPods = "build another environment beside this one and move the workloads: the VPC CNI's settings hold for the servers that run too";

    [Fact]
    public void Settings_ThatStay_AreLegal() => Assert.Empty(Check(MinimalSettings.Parsed, MinimalSettings.Parsed));

    [Theory]
    [InlineData("account", "\"222222222222\"", "account: found \"222222222222\" instead of \"111111111111\", " + Fixed)]
    [InlineData("network.cidr", "\"10.11.0.0/16\"", "network.cidr: found \"10.11.0.0/16\" instead of \"10.10.0.0/16\", " + Fixed)]
    [InlineData("network.zones.eu-central-1b", "2", "network.zones.eu-central-1b: found \"2\" instead of \"1\", " + Fixed)]
    [InlineData("controlPlane.serviceCidr", "\"172.21.0.0/16\"", "controlPlane.serviceCidr: found \"172.21.0.0/16\" instead of \"172.20.0.0/16\", " + Fixed)]
    [InlineData("clusterServices.kubeProxyMode", "\"nftables\"", "clusterServices.kubeProxyMode: found \"nftables\" instead of \"iptables\", " + Fixed)]
    [InlineData("network.zones.eu-central-1c", "2", "network.zones: found other zones than before, which replaces the generations of every pool that spreads across zones at once; build another environment beside this one")]
    public void Setting_ThatIsFixedAtCreation_IsRefused(string path, string json, string finding) =>
        Assert.Equal([finding], Check(MinimalSettings.Parsed, MinimalSettings.ParsedWith((path, json))));

    [Fact]
    public void Region_ThatChanges_IsRefusedWithItsZones() => Assert.Equal(
        [
            $"region: found \"eu-west-1\" instead of \"eu-central-1\", {Fixed}",
            "network.zones: found other zones than before, which replaces the generations of every pool that spreads across zones at once; build another environment beside this one",
        ],
        Check(MinimalSettings.Parsed, MinimalSettings.ParsedWith(("region", "\"eu-west-1\""), ("network.zones", """{ "eu-west-1a": 0, "eu-west-1b": 1 }"""))));

    [Fact]
    public void SubnetSizes_ThatChange_AreRefused() => Assert.StartsWith(
        "network.subnets: found ",
        Assert.Single(Check(MinimalSettings.Parsed, MinimalSettings.ParsedWith(("network.subnets", """{ "privatePrefix": 20 }""")))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(null, """{ "cidrs": ["100.64.0.0/16"] }""", "network.pods: found subnets for pods, where pods share those of servers; " + OtherPods)]
    [InlineData("""{ "cidrs": ["100.64.0.0/16"] }""", null, "network.pods: found none any more, where pods have subnets of their own; " + OtherPods)]
    [InlineData("""{ "cidrs": ["100.64.0.0/16", "100.65.0.0/16"] }""", """{ "cidrs": ["100.65.0.0/16"] }""", "network.pods.cidrs: found no \"100.64.0.0/16\" any more, which pods have addresses of; keep it: blocks can only be added")]
    public void SubnetsForPods_OfARunningEnvironment_StayAsTheyWereChosen(string? before, string? after, string finding) =>
        Assert.Equal([finding], Check(MinimalSettings.ParsedWith(("network.pods", before)), MinimalSettings.ParsedWith(("network.pods", after))));

    [Theory]
    [InlineData("""{ "cidrs": ["100.65.0.0/16", "100.64.0.0/16"] }""")]
    [InlineData("""{ "cidrs": ["100.64.0.0/16"], "routed": false }""")]
    public void Block_ForPods_MayBeAddedAtAnyTime(string after) => Assert.Empty(
        Check(MinimalSettings.ParsedWith(("network.pods", """{ "cidrs": ["100.64.0.0/16"] }""")), MinimalSettings.ParsedWith(("network.pods", after))));

    [Theory]
    [InlineData("deletionProtection", "true")]
    [InlineData("network.nat", "\"perZone\"")]
    [InlineData("controlPlane.publicAccess", """["203.0.113.0/24"]""")]
    [InlineData("pools.general.capacity", """{ "min": 2, "max": 9 }""")]
    [InlineData("clusterServices.coreDns.max", "9")]
    [InlineData("tags", """{ "team": "platform" }""")]
    public void Setting_OfWhatIsAroundServers_MayChange(string path, string json) =>
        Assert.Empty(Check(MinimalSettings.Parsed, MinimalSettings.ParsedWith((path, json))));

    [Theory]
    [InlineData("2026-09", "2026-10")]
    [InlineData("2026-10", "2026-09")]
    public void Release_OfTheNextMinor_IsLegalForwardAndBack(string from, string to) =>
        Assert.Empty(Check(Release("enabled 2026-08", from), Release("enabled 2026-08", to)));

    [Theory]
    [InlineData("1.34", "1.36", "1.35")]
    [InlineData("1.33", "1.36", "1.34")]
    [InlineData("1.36", "1.34", "1.35")]
    public void Release_ThatSkipsAMinor_IsRefusedWithTheOneBetween(string from, string to, string between) => Assert.Equal(
        [$"release: found \"2026-10\" with Kubernetes {to} after {from}; EKS goes one minor at a time, so write a release of {between} first"],
        EnvironmentMoves.Skipped(Value.Parse<ReleaseName>("2026-10"), Value.Parse<KubernetesVersion>(from), Value.Parse<KubernetesVersion>(to)).Select(finding => finding.ToString()));

    [Theory]
    [InlineData("1.35", "1.35")]
    [InlineData("1.35", "1.36")]
    [InlineData("1.36", "1.35")]
    public void Release_ThatSkipsNoMinor_IsLegal(string from, string to) => Assert.Empty(
        EnvironmentMoves.Skipped(Value.Parse<ReleaseName>("2026-10"), Value.Parse<KubernetesVersion>(from), Value.Parse<KubernetesVersion>(to)));

    [Theory]
    [InlineData("enabled 2026-08, test 2026-09")]
    [InlineData("enabled 2026-08, enabled 2026-09")]
    [InlineData("draining 2026-08, enabled 2026-09")]
    public void Release_DuringARollout_IsRefused(string generations) => Assert.Equal(
        ["release: found \"2026-10\" while the rollout of general is unfinished; finish it, so that each pool has one generation"],
        Check(Release(generations, "2026-09"), Release(generations, "2026-10")));

    [Fact]
    public void Release_TogetherWithAMove_IsRefused() => Assert.Equal(
        ["release: found \"2026-10\" together with a move of servers; make one, deploy it, and then the other"],
        Check(Release("enabled 2026-09", "2026-09"), Release("enabled 2026-09, test 2026-10", "2026-10")));

    [Fact]
    public void Release_TogetherWithAMoveOfOnePool_IsRefused()
    {
        var pools = (string release, string moving) => MinimalSettings.Parsed with
        {
            Release = Value.Parse<ReleaseName>(release),
            Pools = new Dictionary<PoolName, PoolSettings> { [Value.Parse<PoolName>("a")] = Generations.Pool("enabled 2026-09"), [Value.Parse<PoolName>("b")] = Generations.Pool(moving) },
        };

        Assert.Equal(
            ["release: found \"2026-10\" together with a move of servers; make one, deploy it, and then the other"],
            Check(pools("2026-09", "enabled 2026-09"), pools("2026-10", "enabled 2026-09, test 2026-10")));
    }

    // A kubelet may be older than its API server, but EKS makes no new group of older servers.
    [Theory]
    [InlineData("enabled 2026-10", "enabled 2026-10, test 2026-09", 1)]
    [InlineData("", "test 2026-09", 0)]
    public void NewServers_OfAnotherKubernetesThanTheControlPlanes_AreRefused(string before, string after, int index) => Assert.Equal(
        [$"pools.general.generations[{index}].server.release: found \"2026-09\" with Kubernetes 1.35 for new servers under a control plane of 1.36; EKS creates node groups only with the control plane's version, so write a release of 1.36"],
        Check(Release(before, "2026-10"), Release(after, "2026-10")));

    [Fact]
    public void NewServers_OfAnOlderReleaseWithTheSameKubernetes_AreLegal() =>
        Assert.Empty(Check(Release("enabled 2026-09", "2026-09"), Release("enabled 2026-09, test 2026-08", "2026-09")));

    [Fact]
    public void Servers_ThatAreThereAlready_MayBeOlderThanTheControlPlane() =>
        Assert.Empty(Check(Release("enabled 2026-09, test 2026-10", "2026-10"), Release("enabled 2026-09, enabled 2026-10", "2026-10")));

    [Fact]
    public void FirstServers_OfAnotherKubernetesThanTheControlPlanes_AreRefused() => Assert.Equal(
        ["pools.general.generations[0].server.release"],
        EnvironmentMoves.CheckFirst(Release("enabled 2026-09", "2026-10")).Select(finding => finding.Path));

    [Theory]
    [InlineData("enabled 2026-10", null)]
    [InlineData("draining 2026-09, enabled 2026-10", "release: found \"2026-10\" with Kubernetes 1.37 while servers of general are older than 1.36; upgrade them to a release of 1.36 first")]
    [InlineData("enabled 2026-09", "release: found \"2026-10\" with Kubernetes 1.37 while servers of general are older than 1.36; upgrade them to a release of 1.36 first")]
    public void ControlPlane_ThatMovesOn_HasNoServersBehindIt(string generations, string? finding) => Assert.Equal(
        finding is null ? [] : [finding],
        EnvironmentMoves.Behind(ReleaseAndPools.Of(Generations.Settings(generations)), Value.Parse<ReleaseName>("2026-10"), Value.Parse<KubernetesVersion>("1.36"), Value.Parse<KubernetesVersion>("1.37"))
            .Select(found => found.ToString()));

    [Theory]
    [InlineData("enabled 2026-09", "pools.general: found a pool removed with its enabled servers; move its workloads to another pool, write retiring: true and drain its generations first")]
    [InlineData("draining 2026-09", null)]
    [InlineData("", null)]
    public void Pool_ThatIsRemoved_HasToBeEmptyOfLoad(string generations, string? finding)
    {
        var before = Generations.Settings(generations);

        Assert.Equal(
            finding is null ? [] : [finding],
            Check(before, before with { Pools = new Dictionary<PoolName, PoolSettings> { [Value.Parse<PoolName>("other")] = Generations.Pool("enabled 2026-10") } }));
    }

    [Fact]
    public void Moves_OfTwoPools_AreLegalTogether()
    {
        var pools = (string generations) => MinimalSettings.Parsed with
        {
            Pools = new[] { "a", "b" }.ToDictionary(Value.Parse<PoolName>, _ => Generations.Pool(generations)),
        };

        Assert.Empty(Check(pools("enabled 2026-09"), pools("enabled 2026-09, test 2026-10")));
    }

    // However they stand in the file.
    [Fact]
    public void Findings_OfSeveralPools_ComeInTheOrderOfTheirNames()
    {
        var pools = (string generations, string release) => MinimalSettings.Parsed with
        {
            Release = Value.Parse<ReleaseName>(release),
            Pools = new[] { "b", "a" }.ToDictionary(Value.Parse<PoolName>, _ => Generations.Pool(generations)),
        };

        Assert.Equal(
            ["pools.a.generations[0].stage", "pools.b.generations[0].stage"],
            EnvironmentMoves.Check(pools("enabled 2026-10", "2026-10"), pools("draining 2026-10", "2026-10")).Select(finding => finding.Path));
        Assert.Equal(
            ["pools.a.generations[0].server.release", "pools.b.generations[0].server.release"],
            EnvironmentMoves.CheckFirst(pools("enabled 2026-09", "2026-10")).Select(finding => finding.Path));
        Assert.Equal(
            ["release: found \"2026-10\" while the rollout of a, b is unfinished; finish it, so that each pool has one generation"],
            Check(pools("enabled 2026-08, test 2026-09", "2026-09"), pools("enabled 2026-08, test 2026-09", "2026-10")));
        Assert.Contains(
            " while servers of a, b are older than 1.36; ",
            Assert.Single(EnvironmentMoves.Behind(
                ReleaseAndPools.Of(pools("enabled 2026-09", "2026-09")), Value.Parse<ReleaseName>("2026-10"), Value.Parse<KubernetesVersion>("1.36"), Value.Parse<KubernetesVersion>("1.37"))).ToString(),
            StringComparison.Ordinal);
    }

    // The command that adds the edited servers beside the others, as the shell takes it.
    [Theory]
    [InlineData("release", "\"2026-09\"", "--release 2026-09")]
    [InlineData("disk", """{ "sizeGiB": 60, "throughputMiBps": 250 }""", "--set disk.sizeGiB=60 --set disk.throughputMiBps=250")]
    [InlineData("instanceTypes", """["m7g.large", "m8g.large"]""", "--set instanceTypes=[m7g.large,m8g.large]")]
    [InlineData("labels", """{ "example.com/purpose": "a" }""", "--set labels.example.com/purpose=a")]
    [InlineData("taints", """[{ "key": "dedicated", "value": "a", "effect": "noSchedule" }]""", "--set 'taints=[{\"key\":\"dedicated\",\"value\":\"a\",\"effect\":\"noSchedule\"}]'")]
    public void Server_EditedInPlace_IsRefusedWithTheCommandForANewGeneration(string path, string json, string options)
    {
        const string servers = "pools.general.generations[0].server";
        var (before, after) = (MinimalSettings.ParsedWith(($"{servers}.release", "\"2026-10\"")), MinimalSettings.ParsedWith(($"{servers}.{path}", json)));

        Assert.Equal(
            $"undo the edit and add a new generation in test: ./infractl rollout dev general test {options}",
            EnvironmentMoves.Check(before, after, Value.Parse<EnvironmentName>("dev")).First(finding => finding.Path == servers).Remedy);
    }

    // What is left out comes from the servers that are copied, so no option says it.
    [Fact]
    public void Server_EditedInPlaceByLeavingOutASetting_IsRefusedWithTheFormOfTheCommand() => Assert.Equal(
        "undo the edit and add a new generation in test: ./infractl rollout dev general test --set KEY=VALUE",
        Assert.Single(EnvironmentMoves.Check(
            MinimalSettings.ParsedWith(("pools.general.generations[0].server.labels", """{ "example.com/purpose": "a" }""")), MinimalSettings.Parsed, Value.Parse<EnvironmentName>("dev"))).Remedy);

    private static EnvironmentSettings Release(string generations, string release) =>
        Generations.Settings(generations) with { Release = Value.Parse<ReleaseName>(release) };

    private static IReadOnlyList<string> Check(EnvironmentSettings before, EnvironmentSettings after) =>
        [.. EnvironmentMoves.Check(before, after).Select(finding => finding.ToString())];
}
