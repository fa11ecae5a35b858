using System.Xml.Linq;
using Infra.Cli.Capacities;
using Infra.Model.Capacities;

namespace Infra.Cli.Report;

/// <summary>What pools, services and namespaces can hold, what ends their growth, and how much of each limit is taken.</summary>
internal static class CapacityTables
{
    private const string Instances = "the figures of the instance type, without what Kubernetes keeps for itself";
    private const string Capacity = "./infractl capacity ENV";
    private const string Addresses = "./infractl plan ENV --addresses";
    private const string Quotas = "the documentation of AWS or Kubernetes; Infra.Model names the page of each";

    private static readonly ReportColumn[] Pools =
    [
        new("pool", ReportColumn.OfFiles),
        new("environment", ReportColumn.OfFile),
        new("servers, least", "capacity.min of the pool, in each zone where it spreads per zone", IsNumber: true),
        new("servers, most", "capacity.max of the pool, in each zone where it spreads per zone", IsNumber: true),
        new("pods of a server", Instances, IsNumber: true),
        new("cores of a server", Instances, IsNumber: true),
        new("GiB of a server", Instances, IsNumber: true),
        new("pods in all", "the most servers, times what one has", IsNumber: true),
        new("cores in all", "the most servers, times what one has", IsNumber: true),
        new("GiB in all", "the most servers, times what one has", IsNumber: true),
        new("pods without tolerations", "taints in the stack files"),
    ];

    private static readonly ReportColumn[] Services =
    [
        new("service", ReportColumn.OfFiles),
        new("environment", ReportColumn.OfFile),
        new("pods, least", "capacity of the service in the stack files", IsNumber: true),
        new("pods, most", "capacity of the service in the stack files", IsNumber: true),
        new("cores of a pod", "run of the version that takes the traffic", IsNumber: true),
        new("GiB of a pod", "run of the version that takes the traffic", IsNumber: true),
    ];

    private static readonly ReportColumn[] Growth =
    [
        new("pool or service", ReportColumn.OfFiles),
        new("environment", ReportColumn.OfFile),
        new("order", "1 is what ends first", IsNumber: true),
        new("limit", Capacity),
        new("ends at", Capacity, IsNumber: true),
        new("of", Capacity),
        new("smallest change that lifts it", Capacity),
    ];

    private static readonly ReportColumn[] Namespaces =
    [
        new("namespace", ReportColumn.OfFiles),
        new("environment", ReportColumn.OfFile),
        new("of", ReportColumn.OfFiles),
        new("its quota", "namespaces in the stack files", IsNumber: true),
        new("servers have", "what the pools that take every pod have at their most servers", IsNumber: true),
        new("ends first", "the smaller of both"),
    ];

    private static readonly ReportColumn[] Uses =
    [
        new("limit", Quotas),
        new("environment", ReportColumn.OfFile),
        new("taken", Addresses, IsNumber: true),
        new("there are", $"subnets from {Addresses}; others from {Quotas}", IsNumber: true),
        new("%", "taken, of what there is", IsNumber: true),
        new("AWS raises it to", Quotas, IsNumber: true),
        new("quota code", "Service Quotas of AWS"),
    ];

    internal static IEnumerable<XElement> Of(IReadOnlyList<Extent> environments) =>
    [
        ReportTable.Of("growth-limits", "What ends first", Growth, environments.SelectMany(GrowthRows), "none"),
        ReportTable.Of("pool-capacity", "What pools can hold", Pools, environments.SelectMany(PoolRows), "none"),
        ReportTable.Of("service-capacity", "What services ask for", Services, environments.SelectMany(ServiceRows), "no service is declared"),
        ReportTable.Of("namespace-capacity", "Quotas of namespaces", Namespaces, environments.SelectMany(NamespaceRows), "no namespace is declared"),
        ReportTable.Of("limit-use", "Use of addresses and limits", Uses, environments.SelectMany(UseRows), "none"),
    ];

    private static IEnumerable<object?[]> GrowthRows(Extent environment) =>
        from item in environment.Limits
        from limit in item.Limits.Index()
        select (object?[])
        [
            $"{item.Kind} {item.Name}", environment.Name, limit.Index + 1, limit.Item.Name,
            limit.Item.Ends is { } ends ? new ReportNumber($"{ends}", ends) : new ReportNumber("unknown", long.MaxValue), item.Unit, limit.Item.Lift,
        ];

    private static IEnumerable<object?[]> PoolRows(Extent environment) => environment.Capacity.Pools.Select(pool => (object?[])
    [
        $"{pool.Pool}", environment.Name, pool.Minimum, pool.Maximum, pool.Node.Pods, Cores(pool.Node.CpuMillis), GiB(pool.Node.MemoryMiB),
        pool.Pods, Cores(pool.CpuMillis), GiB(pool.MemoryMiB), pool.TakesEveryPod ? "yes" : "no",
    ]);

    private static IEnumerable<object?[]> ServiceRows(Extent environment) => environment.Capacity.Services.Select(service => (object?[])
    [
        service.Service, environment.Name, service.Minimum, service.Maximum, Cores(service.CpuMillis), GiB(service.MemoryMiB),
    ]);

    private static IEnumerable<object?[]> NamespaceRows(Extent environment) =>
        from space in environment.Capacity.Namespaces
        from item in ((string Of, QuotaRoom Room)[])[("pods", space.Pods), ("cores", space.Cores), ("GiB", space.MemoryGiB)]
        select (object?[])[$"{space.Namespace}", environment.Name, item.Of, item.Room.Quota, item.Room.Servers, item.Room.ServersEndFirst ? "the servers" : "the quota"];

    private static IEnumerable<object?[]> UseRows(Extent environment) =>
    [
        .. environment.Addresses.Places.SelectMany(place => (object?[][])
        [
            Use($"{place.Name}: blocks of 16 addresses", environment, place.Need.Prefixes, place.Space.Prefixes, null, null),
            Use($"{place.Name}: single addresses", environment, place.Need.SingleAddresses, place.Space.SingleAddresses, null, null),
        ]).Where(row => row[3] is not 0L),
        .. environment.Addresses.Limits.Select(limit => Use(limit.Name, environment, limit.Count, limit.Most, limit.Highest, limit.Code)),
    ];

    private static object?[] Use(string name, Extent environment, long? taken, long there, int? highest, string? code) =>
    [
        name, environment.Name, taken is null ? "unknown" : taken, there,
        taken is { } count && Extent.Percent(count, there) is var percent ? new ReportNumber(percent.ToString("0.#", CultureInfo.InvariantCulture), percent) : "", highest, code,
    ];

    private static ReportNumber Cores(long millis) => new(CapacityText.Cores(millis), millis);

    private static ReportNumber GiB(long mebibytes) => new(CapacityText.GiB(mebibytes), mebibytes);
}
