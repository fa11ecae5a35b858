using Infra.Model.Instances;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;

namespace Infra.Model.Settings;

/// <summary>How large an environment becomes when every pool is at its most servers, as the limits of AWS and Kubernetes count it.</summary>
/// <remarks>
/// What a rollout of all pools at once adds counts only where AWS would refuse it: network interfaces, and the address usage. The tested
/// bounds of Kubernetes are for what runs for long.
/// </remarks>
public sealed record EnvironmentSize
{
    // What the address usage counts: an address, a further interface and a prefix 1 each; an endpoint and a NAT gateway 6 in a zone, a load
    // balancer 6 where it is a network load balancer, which is the most.
    // https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html (awsdocs/amazon-vpc-user-guide at 06e98d9), read 2026-11-29
    private const int UnitsOfAService = 6;

    // As in the budget of addresses, our own choice.
    internal const int LoadBalancers = 8;

    private const int TiersOfAZone = 3;

    private readonly EnvironmentSettings _settings;

    private EnvironmentSize(EnvironmentSettings settings) => _settings = settings;

    /// <summary>The nodes.</summary>
    public long Nodes => Sum(Servers);

    /// <summary>The virtual processors of the nodes, of the first instance type of the newest generation.</summary>
    public long VCpus => Sum(pool => Servers(pool) * InstanceTable.Find(pool.Generations[^1].Server.InstanceTypes[0]).VCpus);

    /// <summary>The pods: what the nodes hold, or what the namespaces allow where they allow less.</summary>
    public long Pods
    {
        get
        {
            var room = Sum(pool => Servers(pool) * MaxPods(pool));
            return _settings.Namespaces.Count == 0 ? room : Math.Min(room, _settings.Namespaces.Values.Sum(space => (long)space.Pods));
        }
    }

    /// <summary>The node groups, of all generations.</summary>
    public int NodeGroups => _settings.Pools.Values.Sum(pool => pool.Generations.Count * Groups(pool));

    /// <summary>The network interfaces of nodes in two generations.</summary>
    public long Interfaces => Sum(pool => Servers(pool) * Generations(pool).Sum(AllInterfaces));

    /// <summary>The units that AWS counts for the VPC, with nodes in two generations.</summary>
    public long AddressUnits
    {
        get
        {
            var (network, zones) = (_settings.Network, _settings.Network.Zones.Count);
            var gateways = network.Nat switch
            {
                NatMode.None => 0,
                NatMode.Single => 1,
                NatMode.PerZone => zones,
                var mode => throw new InvalidOperationException($"{mode} is not a NAT mode"),
            };
            return Sum(pool => Servers(pool) * Generations(pool).Sum(server => (2L * AllInterfaces(server)) - 1 + server.Prefixes))
                + (UnitsOfAService * (gateways + (zones * (network.InterfaceServices().Count() + LoadBalancers))));
        }
    }

    /// <summary>The GiB of the nodes' volumes in two generations, without the system volumes of Bottlerocket.</summary>
    public long VolumesGiB => Sum(pool => Servers(pool) * pool.OfARollout().Sum(server => (long)server.Disk.SizeGiB));

    /// <summary>The Services that the stack file makes: one for each version that takes requests, and the address of each service.</summary>
    public int Services => _settings.AllServices().Where(service => !service.Settings.IsWorker()).Sum(service => 1 + service.Settings.Versions.Count);

    /// <summary>The Ingresses that the stack file makes.</summary>
    public int Ingresses => _settings.AllServices().Count(service => service.Settings.Expose is not null);

    /// <summary>The target groups that the stack file makes.</summary>
    public int TargetGroups => _settings.AllServices().Where(service => service.Settings.Expose is not null).Sum(service => service.Settings.Versions.Count);

    /// <summary>The subnets of the VPC.</summary>
    public int Subnets => _settings.Network.Zones.Count * (TiersOfAZone + (_settings.Network.Pods?.Cidrs.Count ?? 0));

    /// <summary>The CIDR blocks of the VPC.</summary>
    public int Blocks => _settings.Network.Blocks.Count();

    /// <summary>The size of an environment.</summary>
    /// <param name="settings">Good settings.</param>
    /// <returns>The size.</returns>
    public static EnvironmentSize Of(EnvironmentSettings settings) => new(settings);

    /// <summary>Every limit that the size passes, each once, with what raises it; then what its cluster services lack.</summary>
    internal IEnumerable<Finding> Warnings()
    {
        List<Finding> quotas = [.. OfQuotas()];
        return
        [
            .. quotas,
            .. quotas.Count > 0 ? OfVCpus() : [],
            .. Tested(Quota.TestedNodes, Nodes, "nodes", "split the environment"),
            .. Tested(Quota.TestedPods, Pods, "pods", "lower the pods that the namespaces allow, or split the environment"),
            .. Largest(MaxPods) is var pods ? Tested(Quota.TestedPodsOfANode, pods.Most, $"pods on a node of {pods.Pools}", "use smaller instance types") : [],
            .. ClusterServiceSize.Of(this).Warnings(_settings.ClusterServices),
        ];
    }

    private IEnumerable<Finding> OfQuotas() =>
    [
        .. Quota.NodeGroups.Validate("pools", NodeGroups, "node groups", "remove generations that have drained, use fewer pools"),
        .. Largest(pool => pool.Capacity.Max) is var servers
            ? Quota.Nodes.Validate("pools", servers.Most, $"nodes in a group of {servers.Pools}", "use more pools")
            : [],
        .. Quota.Blocks.Validate("network.pods.cidrs", Blocks, "CIDR blocks with the network's own", FewerBlocks),
        .. Quota.Subnets.Validate("network.pods.cidrs", Subnets, "subnets", FewerBlocks),
        .. Quota.Interfaces.Validate("pools", Interfaces, "network interfaces with two generations of every pool", "lower the pools' max"),
        .. Quota.AddressUsage.Validate("pools", AddressUnits, "units of network addresses with two generations of every pool", "lower the pools' max"),
        .. Quota.Volumes.Validate("pools", VolumesGiB, "GiB of volumes with two generations of every pool", "lower the pools' max, use smaller disks"),
    ];

    // The default is that of a new account, 5 for most instances, so it says nothing of a small environment: AWS raises it as the account is
    // used. Who has to ask AWS for another quota anyway asks for this one too.
    private IEnumerable<Finding> OfVCpus() =>
        from pool in _settings.Pools.Values
        from server in pool.OfARollout()
        let largest = server.InstanceTypes.MaxBy(type => InstanceTable.Find(type).VCpus)!
        group Servers(pool) * InstanceTable.Find(largest).VCpus by VCpuQuota.Of(largest, server.CapacityType) into needs
        orderby needs.Key.Code
        from finding in needs.Key.Validate("pools", needs.Sum(), "vCPUs with two generations of every pool", "lower the pools' max")
        select finding;

    /// <summary>The limits, with how much of each the environment takes.</summary>
    /// <returns>The limits of AWS, then the tested bounds of Kubernetes.</returns>
    internal IEnumerable<LimitUse> Limits() =>
    [
        Use(Quota.NodeGroups, NodeGroups),
        Use(Quota.Nodes, Largest(pool => pool.Capacity.Max).Most),
        Use(Quota.Blocks, Blocks),
        Use(Quota.Subnets, Subnets),
        Use(Quota.Interfaces, Interfaces),
        Use(Quota.AddressUsage, AddressUnits),
        Use(Quota.Volumes, VolumesGiB),
        Use(Quota.LoadBalancerTargets, Targets),
        Use(Quota.TestedNodes, Nodes),
        Use(Quota.TestedPods, Pods),
        Use(Quota.TestedPodsOfANode, Largest(MaxPods).Most),
    ];

    // A block is a /16 at most.
    private string FewerBlocks => _settings.Network.Blocks.Skip(1).All(block => block.PrefixLength == 16) ? "lower the pools' max" : "use larger blocks";

    private static LimitUse Use(Quota quota, long? count) => new(quota.Name, quota.Code, count, quota.Most, quota.Highest);

    private static IEnumerable<Finding> Tested(Quota bound, long count, string what, string remedy) => Require.That(
        count <= bound.Most,
        "pools",
        $"{count} {what}, where Kubernetes is tested with {bound.Most} {bound.Name}",
        $"{remedy}, or test with that many yourself");

    private (int Most, string Pools) Largest(Func<PoolSettings, int> count)
    {
        var most = _settings.Pools.Values.Max(count);
        return (most, string.Join(", ", _settings.Pools.Where(pool => count(pool.Value) == most).Select(pool => $"{pool.Key}").Order(StringComparer.Ordinal)));
    }

    private long Sum(Func<PoolSettings, long> count) => _settings.Pools.Values.Sum(count);

    private int Groups(PoolSettings pool) => pool.Spread == Spread.PerZone ? _settings.Network.Zones.Count : 1;

    private long Servers(PoolSettings pool) => (long)pool.Capacity.Max * Groups(pool);

    private int MaxPods(PoolSettings pool) =>
        pool.Generations.Max(generation => InstanceTable.MaxPods(generation.Server.InstanceTypes, _settings.Network.HasPodsApart));

    // What Kubernetes objects outside the stack file add is not known.
    private long? Targets => _settings.AllServices().Any(service => service.Settings.Expose is not null)
        ? _settings.AllServices().GroupBy(service => service.Namespace).Max(ServiceDemand.Targets)
        : null;

    private IReadOnlyList<ServerAddresses> Generations(PoolSettings pool) => AddressUse.Generations(pool, _settings.Network.HasPodsApart);

    // The primary interface holds no blocks where pods have subnets of their own.
    private int AllInterfaces(ServerAddresses server) => server.Interfaces + (_settings.Network.HasPodsApart ? 1 : 0);
}
