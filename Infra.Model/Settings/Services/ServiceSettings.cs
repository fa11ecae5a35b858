using Infra.Model.Settings.Pools;

namespace Infra.Model.Settings.Services;

/// <summary>A service: interchangeable pods with one purpose, in one or more versions.</summary>
public sealed record ServiceSettings
{
    // The target groups that a rule of a load balancer forwards to.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html (from general knowledge, unverified)
    private const int MostVersions = 5;

    private const int All = 100;

    /// <summary>How many pods carry all the traffic.</summary>
    public required ServiceCapacitySettings Capacity { get; init; }

    /// <summary>Where it is reached from outside; without it, only inside the cluster.</summary>
    public ExposeSettings? Expose { get; init; }

    /// <summary>The services that may call it, each as <c>name</c> or <c>namespace/name</c>; without it, none.</summary>
    [Setting(SettingEffect.SameServers, "web", "shop/web")]
    public IReadOnlyList<ServiceReference> CalledBy { get; init; } = [];

    /// <summary>
    /// The services that it calls, each as <c>name</c> or <c>namespace/name</c> and with this one in its <c>calledBy</c>, and
    /// <c>internet</c> for what is outside the network; without it, none.
    /// </summary>
    [Setting(SettingEffect.SameServers, "internet")]
    public IReadOnlyList<ServiceReference> Calls { get; init; } = [];

    /// <summary>
    /// Whether the service is being given up: its last version may then drain without a successor, after which the service can be
    /// removed. Without it, it is not.
    /// </summary>
    [Setting(SettingEffect.SameServers)]
    public bool Retiring { get; init; }

    /// <summary>
    /// The versions that exist side by side, oldest first, 1 to 5. Any change to what runs is a new entry; an entry is never edited.
    /// </summary>
    public required IReadOnlyList<VersionSettings> Versions { get; init; }

    /// <summary>
    /// The place of the version that callers inside the cluster reach: the enabled one with the greatest share, of equal ones the older;
    /// <see langword="null"/> while none is enabled.
    /// </summary>
    /// <returns>The index in <see cref="Versions"/>.</returns>
    public int? Stable() => IsWorker() ? null : Versions.Index().Where(item => item.Item.Stage == Stage.Enabled).OrderByDescending(item => item.Item.Share).Select(item => (int?)item.Index).FirstOrDefault();

    /// <summary>Whether nobody sends it anything: it has no port.</summary>
    /// <returns>What its first version says, as all have the same port.</returns>
    public bool IsWorker() => Versions is [{ Run.Port: null }, ..];

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment the service belongs to.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, EnvironmentSettings environment)
    {
        var (enabled, stable) = (Versions.Where(version => version.Stage == Stage.Enabled).ToList(), Stable());

        return
        [
            .. Capacity.Validate($"{path}.capacity"),
            .. Expose?.Validate($"{path}.expose", environment) ?? [],
            .. Require.Distinct($"{path}.calledBy", CalledBy, "caller"),
            .. Require.Distinct($"{path}.calls", Calls, "service"),
            .. Require.That(Versions.Count <= MostVersions, $"{path}.versions", $"{Versions.Count} versions", $"keep at most {MostVersions}, as a rule of a load balancer takes no more"),
            .. Require.That(Versions.Count > 0 || Retiring, $"{path}.versions", "no version", "add one in test, or write retiring: true to remove the service"),
            .. Require.That(
                enabled.Count > 0 || Retiring || Versions.All(version => version.Stage == Stage.Test),
                $"{path}.versions",
                "no enabled version beside the draining ones",
                "enable one, or write retiring: true to remove the service"),
            .. Require.That(
                IsWorker() || enabled.Count == 0 || enabled.Sum(version => version.Share) == All,
                $"{path}.versions",
                $"shares of {enabled.Sum(version => version.Share)} percent together", "write shares of the enabled versions that sum to 100"),
            .. Require.That(
                Expose is not null || IsWorker() || enabled.All(version => version.Share is 0 or All),
                $"{path}.versions",
                "shares of a service that is only inside the cluster, where callers reach one version",
                "write share: 100 for that version"),
            .. Require.That(
                stable is null || Versions[stable.Value].ReadyFor == All,
                $"{path}.versions[{stable}].readyFor",
                $"{(stable is { } index ? Versions[index].ReadyFor : 0)} percent for the version that all callers inside the cluster reach",
                "write 100, or give it no more than half of the traffic"),
            // With the VPC CNI's network policies the port of a Service must be that of the pods, and callers keep the one they know.
            // https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html (considerations), read 2026-11-29
            .. Versions.Index().SelectMany(item => Require.That(
                item.Item.Run.Port == Versions[0].Run.Port,
                $"{path}.versions[{item.Index}].run.port",
                $"{Port(item.Item)} beside {Port(Versions[0])} in the first version, which callers use", "write that, or declare a second service")),
            // Their target groups stand in one rule of the load balancer, and callers speak one protocol.
            .. Versions.Index().SelectMany(item => Require.That(
                item.Item.Run.Protocol == Versions[0].Run.Protocol,
                $"{path}.versions[{item.Index}].run.protocol",
                $"{Word(item.Item)} beside {Word(Versions[0])} in the first version, which callers speak", "write that, or declare a second service")),
            .. Require.That(
                !IsWorker() || (Expose is null && CalledBy.Count == 0),
                $"{path}.versions[0].run.port",
                "no port for a service with expose or calledBy", "write the port, or remove them: nobody sends requests to a service without a port"),
            .. Versions.Index().SelectMany(item => item.Item.Validate($"{path}.versions[{item.Index}]", environment.Admission)),
            .. Versions.Index().SelectMany(item => Require.That(
                Versions.Take(item.Index).All(earlier => !earlier.Run.HasContentOf(item.Item.Run)),
                $"{path}.versions[{item.Index}].run",
                "the same pods as in an earlier version",
                "change them, or remove the version")),
        ];
    }

    private static string Port(VersionSettings version) => version.Run.Port is { } port ? $"{port}" : "no port";

    private static string Word(VersionSettings version) => version.Run.Protocol.Word();
}
