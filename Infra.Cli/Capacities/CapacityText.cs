using Infra.Model.Capacities;

namespace Infra.Cli.Capacities;

/// <summary>Prints how far an environment goes.</summary>
internal static class CapacityText
{
    private const int Shown = 3;

    /// <summary>The lines of a report.</summary>
    internal static IEnumerable<string> Lines(EnvironmentName environment, CapacityReport report) =>
    [
        $"{environment}  what it can hold, and what ends first",
        "",
        .. TextTable.Lines(
            [
                ["pool", "servers", "pods of a server", "cores", "GiB", "pods at max", "cores", "GiB", "pods without tolerations"],
                .. report.Pools.Select(pool => (string[])
                [
                    $"{pool.Pool}", $"{pool.Minimum} to {pool.Maximum}", $"{pool.Node.Pods}", Cores(pool.Node.CpuMillis), GiB(pool.Node.MemoryMiB),
                    $"{pool.Pods}", Cores(pool.CpuMillis), GiB(pool.MemoryMiB), pool.TakesEveryPod ? "yes" : "no",
                ]),
            ],
            1, 2, 3, 4, 5, 6, 7),
        "",
        .. Limits("pool", "servers", report.Pools.Select(pool => ($"{pool.Pool}", pool.Limits))),
        .. report.Services.Count == 0 ? [] : (string[])["", .. Services(report.Services)],
        .. report.Namespaces.Count == 0 ? [] : (string[])["", .. Namespaces(report.Namespaces)],
    ];

    internal static string Cores(long millis) => (millis / 1000m).ToString("0.00", CultureInfo.InvariantCulture);

    internal static string GiB(long mebibytes) => (mebibytes / 1024m).ToString("0.0", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Services(IReadOnlyList<ServiceCapacity> services) =>
    [
        .. TextTable.Lines(
            [["service", "pods", "cores of a pod", "GiB"], .. services.Select(service => (string[])[service.Service, $"{service.Minimum} to {service.Maximum}", Cores(service.CpuMillis), GiB(service.MemoryMiB)])],
            1, 2, 3),
        "",
        .. Limits("service", "pods", services.Select(service => (service.Service, service.Limits))),
    ];

    private static IEnumerable<string> Namespaces(IReadOnlyList<NamespaceCapacity> spaces) => TextTable.Lines(
        [
            ["namespace", "of", "its quota", "servers have", "ends first"],
            .. spaces.SelectMany(space => new[] { ("pods", space.Pods), ("cores", space.Cores), ("GiB", space.MemoryGiB) }
                .Select(item => (string[])[$"{space.Namespace}", item.Item1, $"{item.Item2.Quota}", $"{item.Item2.Servers}", item.Item2.ServersEndFirst ? "the servers" : "the quota"])),
        ],
        2, 3);

    // The JSON has all. The first that ends is marked: it is what to lift.
    private static IEnumerable<string> Limits(string head, string unit, IEnumerable<(string Name, IReadOnlyList<CapacityLimit> Limits)> rows) => TextTable.Lines(
        [
            [head, "ends at", "limit", "smallest change that lifts it"],
            .. rows.SelectMany(row => row.Limits.Index().Where(limit => limit.Index < Shown || limit.Item.Ends is null).Select(limit => (string[])
            [
                limit.Index == 0 ? row.Name : "", limit.Item.Ends is { } ends ? $"{ends} {unit}" : "?", $"{(limit.Index == 0 ? "* " : "  ")}{limit.Item.Name}", limit.Item.Lift,
            ])),
        ],
        1);
}
