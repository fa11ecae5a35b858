using Infra.Model.Releases;
using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Lifecycle;

/// <summary>Whether an environment may go from one revision of its settings to another without risk for what runs in it.</summary>
public static class EnvironmentMoves
{
    /// <summary>Checks a change of settings.</summary>
    /// <param name="before">The settings that are deployed.</param>
    /// <param name="after">The settings that are to be deployed next.</param>
    /// <param name="environment">The environment's name, for the commands in messages.</param>
    /// <returns>What is wrong, each with the legal next step, in the order of the settings; empty if the change is legal.</returns>
    public static IEnumerable<Finding> Check(EnvironmentSettings before, EnvironmentSettings after, EnvironmentName? environment = null) =>
    [
        .. CreateOnly("account", before.Account, after.Account),
        .. CreateOnly("region", before.Region, after.Region),
        .. Release(ReleaseAndPools.Of(before), ReleaseAndPools.Of(after)),
        .. Network(before.Network, after.Network),
        .. CreateOnly("controlPlane.serviceCidr", before.ControlPlane.ServiceCidr, after.ControlPlane.ServiceCidr),
        .. KubeProxy(before.ClusterServices.KubeProxyMode, after.ClusterServices.KubeProxyMode),
        .. Pools(before, after, environment),
        .. NewServers(ReleaseAndPools.Of(before).Pools, ReleaseAndPools.Of(after)),
        .. ServiceMoves.Check(before, after),
        .. ImageMoves.Check(before, after),
    ];

    /// <summary>Checks a change of the control plane beside servers: what <see cref="Check"/> says of the release and of new servers.</summary>
    /// <param name="before">What is deployed.</param>
    /// <param name="after">What is to be deployed next.</param>
    /// <returns>What is wrong, each with the legal next step; empty if the change is legal.</returns>
    public static IEnumerable<Finding> CheckRelease(ReleaseAndPools before, ReleaseAndPools after) => [.. Release(before, after), .. NewServers(before.Pools, after)];

    /// <summary>Checks the first settings of an environment.</summary>
    /// <param name="settings">The settings that are to be deployed.</param>
    /// <returns>What is wrong; empty if they can be deployed.</returns>
    public static IEnumerable<Finding> CheckFirst(EnvironmentSettings settings) => NewServers(null, ReleaseAndPools.Of(settings));

    private static IEnumerable<Finding> CreateOnly<T>(string path, T before, T after) => EqualityComparer<T>.Default.Equals(before, after)
        ? []
        : [new Finding(path, $"\"{after}\" instead of \"{before}\", which is fixed when the cluster is created", "build another environment beside this one and move the workloads")];

    // Every server's rules would be made anew at once, which AWS calls disruptive and best done when a cluster is created.
    // https://docs.aws.amazon.com/eks/latest/best-practices/nftables.html (aws/aws-eks-best-practices at 0b268e3), read 2026-11-30
    private static IEnumerable<Finding> KubeProxy(KubeProxyMode before, KubeProxyMode after) =>
        CreateOnly("clusterServices.kubeProxyMode", before.Word(), after.Word());

    private static IEnumerable<Finding> Network(NetworkSettings before, NetworkSettings after) =>
    [
        .. CreateOnly("network.cidr", before.Cidr, after.Cidr),
        .. CreateOnly("network.ipv6", before.Ipv6?.Cidr, after.Ipv6?.Cidr),
        .. CreateOnly("network.subnets", before.Subnets, after.Subnets),
        .. PodNetwork(before.Pods, after.Pods),
        .. before.Zones.SelectMany(zone => after.Zones.TryGetValue(zone.Key, out var index)
            ? CreateOnly($"network.zones.{zone.Key}", zone.Value, index)
            : []),

        // The subnets of a generation are part of what its servers are.
        .. before.Zones.Keys.ToHashSet().SetEquals(after.Zones.Keys)
            ? []
            : (IEnumerable<Finding>)[new Finding(
                "network.zones",
                "other zones than before, which replaces the generations of every pool that spreads across zones at once",
                "build another environment beside this one")],
    ];

    // The tags of subnets and the settings of the VPC CNI hold for all nodes: those that run would get no further addresses where they are,
    // and their kubelets would go on with the old number of pods.
    private static IEnumerable<Finding> PodNetwork(PodNetworkSettings? before, PodNetworkSettings? after) => (before, after) switch
    {
        (null, null) => [],
        ({ } one, { } other) => one.Cidrs.Except(other.Cidrs).Select(block => new Finding(
            "network.pods.cidrs",
            $"no \"{block}\" any more, which pods have addresses of",
            "keep it: blocks can only be added")),
        _ => [new Finding(
            "network.pods",
            after is null ? "none any more, where pods have subnets of their own" : "subnets for pods, where pods share those of servers",
            "build another environment beside this one and move the workloads: the VPC CNI's settings hold for the servers that run too")],
    };

    private static IEnumerable<Finding> Release(ReleaseAndPools before, ReleaseAndPools after)
    {
        if (before.Release == after.Release) return [];

        var (from, to) = (ReleaseCatalogue.Kubernetes(before.Release), ReleaseCatalogue.Kubernetes(after.Release));
        var unfinished = before.Pools.Where(pool => pool.Value.Generations.Count > 1).Select(pool => pool.Key.ToString()).Order(StringComparer.Ordinal).ToList();

        return
        [
            .. Skipped(after.Release, from, to),
            .. to.Minor > from.Minor ? Behind(before, after.Release, from, to) : [],
            .. unfinished.Count == 0
                ? []
                : (IEnumerable<Finding>)[new Finding(
                    "release",
                    $"\"{after.Release}\" while the rollout of {string.Join(", ", unfinished)} is unfinished", "finish it, so that each pool has one generation")],
            .. !before.Pools.Any(pool => after.Pools.TryGetValue(pool.Key, out var next) && GenerationStep.Of(pool.Value, next).Any(step => step.IsMove))
                ? []
                : (IEnumerable<Finding>)[new Finding("release", $"\"{after.Release}\" together with a move of servers", "make one, deploy it, and then the other")],
        ];
    }

    /// <summary>Checks that no Kubernetes minor is skipped.</summary>
    /// <param name="release">The release that is to be deployed next.</param>
    /// <param name="from">The version that is deployed.</param>
    /// <param name="to">The version of the release.</param>
    /// <returns>No finding or one.</returns>
    // One minor at a time, up or, within seven days, down.
    // https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html (at 4d52b4d) and
    // https://docs.aws.amazon.com/eks/latest/best-practices/rollback-cluster-upgrades.html (a copy, its beginning),
    // read 2026-11-22
    public static IEnumerable<Finding> Skipped(ReleaseName release, KubernetesVersion from, KubernetesVersion to) => Math.Abs(to.Minor - from.Minor) <= 1
        ? []
        : [new Finding(
            "release",
            $"\"{release}\" with Kubernetes {to} after {from}", $"EKS goes one minor at a time, so write a release of {Next(from, to)} first")];

    // The user guide wants servers at the control plane's minor before that moves on, for all that a kubelet may be older.
    // https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html (a copy), read 2026-11-22; later texts are milder.
    internal static IEnumerable<Finding> Behind(ReleaseAndPools before, ReleaseName release, KubernetesVersion from, KubernetesVersion to)
    {
        var behind = before.Pools
            .Where(pool => pool.Value.Generations.Any(generation => Kubernetes(generation).Minor < from.Minor))
            .Select(pool => pool.Key.ToString())
            .Order(StringComparer.Ordinal)
            .ToList();

        return behind.Count == 0
            ? []
            : [new Finding("release", $"\"{release}\" with Kubernetes {to} while servers of {string.Join(", ", behind)} are older than {from}", $"upgrade them to a release of {from} first")];
    }

    private static IEnumerable<Finding> NewServers(IReadOnlyDictionary<PoolName, PoolSettings>? before, ReleaseAndPools after)
    {
        var controlPlane = ReleaseCatalogue.Kubernetes(after.Release);
        return after.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal)
            .SelectMany(pool => NewServers($"pools.{pool.Key}", before?.GetValueOrDefault(pool.Key), pool.Value, controlPlane));
    }

    // A new node group takes the cluster's version and no other; what is newer is refused with the settings.
    // https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html (version; botocore 1.43.11), read 2026-11-22
    private static IEnumerable<Finding> NewServers(string path, PoolSettings? before, PoolSettings after, KubernetesVersion controlPlane) =>
        from item in after.Generations.Index()
        where before is null || !before.Generations.Any(earlier => earlier.Server.HasContentOf(item.Item.Server))
        where Kubernetes(item.Item).Minor < controlPlane.Minor
        select new Finding(
            $"{path}.generations[{item.Index}].server.release",
            $"\"{item.Item.Server.Release}\" with Kubernetes {Kubernetes(item.Item)} for new servers under a control plane of {controlPlane}",
            $"EKS creates node groups only with the control plane's version, so write a release of {controlPlane}");

    private static KubernetesVersion Kubernetes(GenerationSettings generation) => ReleaseCatalogue.Kubernetes(generation.Server.Release);

    private static string Next(KubernetesVersion from, KubernetesVersion to) => $"1.{from.Minor + Math.Sign(to.Minor - from.Minor)}";

    private static IEnumerable<Finding> Pools(EnvironmentSettings before, EnvironmentSettings after, EnvironmentName? environment) =>
    [
        .. before.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal).SelectMany(pool =>
            after.Pools.TryGetValue(pool.Key, out var next)
                ? PoolMoves.Check($"pools.{pool.Key}", pool.Value, next, environment is null ? null : $"./infractl rollout {environment} {pool.Key}")
                : Removed(pool.Key, pool.Value)),
    ];

    // A pool that is given up has to be without load first, which its workloads decide: they move to another pool.
    private static IEnumerable<Finding> Removed(PoolName name, PoolSettings pool) => pool.Generations.Any(generation => generation.Stage == Stage.Enabled)
        ? [new Finding($"pools.{name}", "a pool removed with its enabled servers", "move its workloads to another pool, write retiring: true and drain its generations first")]
        : [];
}
