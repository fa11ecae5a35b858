using Infra.Model.Findings;
using Infra.Model.Settings.Cluster;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Services;

/// <summary>
/// What services refer to elsewhere in the settings: namespaces, repositories, each other and hosts. It is checked when everything else
/// is right, as a reference to something unreadable is no fault of its own.
/// </summary>
internal static class ServiceReferences
{
    private const string Services = "services";

    /// <summary>Everything that is wrong with the references.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The findings.</returns>
    internal static IEnumerable<Finding> Validate(EnvironmentSettings environment) =>
    [
        .. environment.Services.Keys.SelectMany(space => Require.That(
            environment.Namespaces.ContainsKey(space),
            $"{Services}.{space}",
            $"the namespace \"{space}\", which does not stand under namespaces", "add it there with its bounds")),
        .. environment.AllServices().SelectMany(service => Validate(service.Path, service, environment)),
        .. environment.Namespaces.SelectMany(space => Room($"namespaces.{space.Key}", space.Value, [.. environment.AllServices().Where(service => service.Namespace == space.Key)])),
        .. Places([.. environment.AllServices().Where(service => service.Settings.Expose is not null)]),
    ];

    /// <summary>Whether the environment's own registry has an image.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="image">The image.</param>
    internal static bool IsOwn(EnvironmentSettings environment, PinnedImage image) =>
        environment.Repositories.Any(repository => repository.Name.ToString() == image.Repository);

    private static IEnumerable<Finding> Validate(string path, DeclaredService service, EnvironmentSettings environment) =>
    [
        .. Require.That(
            service.Name.ToString() != ServiceReference.Internet.Name,
            path,
            $"the service \"{service.Name}\", a word that calls uses for what is outside the network", "write another name"),
        .. service.Settings.Versions.Index().SelectMany(item => Require.That(
            IsAdmitted(environment, item.Item.Run.Image),
            $"{path}.versions[{item.Index}].run.image",
            $"an image of \"{item.Item.Run.Image.Repository}\", from which no pod of a workload may run",
            "name the repository under repositories, or its registry under admission.images")),
        .. service.Settings.CalledBy.Index().SelectMany(item => Require.That(
            environment.Find(service.Namespace, item.Item) is not null,
            $"{path}.calledBy[{item.Index}]",
            $"\"{item.Item}\", which is no service of this environment", "write the name of one, with its namespace if that is another")),
        .. service.Settings.Calls.Index().SelectMany(item => Require.That(
            item.Item == ServiceReference.Internet || Admits(environment, environment.Find(service.Namespace, item.Item), service),
            $"{path}.calls[{item.Index}]",
            $"\"{item.Item}\", which is no service that names this one under calledBy", "add it there, so that both sides let the call through")),
    ];

    private static bool IsAdmitted(EnvironmentSettings environment, PinnedImage image) => IsOwn(environment, image)
        || environment.Admission.Images.Any(source => image.Repository.StartsWith($"{source}/", StringComparison.Ordinal));

    private static bool Admits(EnvironmentSettings environment, DeclaredService? called, DeclaredService caller) => called is not null
        && called.Settings.CalledBy.Any(reference => environment.Find(called.Namespace, reference) is { } found && (found.Namespace, found.Name) == (caller.Namespace, caller.Name));

    // All versions at their most pods, as in a rollout, and a quarter more while a drain moves them. A quota that is too small lets no pod
    // start when load comes.
    private static IEnumerable<Finding> Room(string path, NamespaceSettings space, IReadOnlyList<DeclaredService> services)
    {
        if (services.Count == 0) return [];

        var pods = services.SelectMany(service => service.Settings.Versions.Select(version => (Pods: (long)PodsOf(service.Settings, version), version.Run))).ToList();
        var (count, cores, memory) = (pods.Sum(item => item.Pods), Whole(pods.Sum(item => item.Pods * item.Run.CpuMillis), 1000), Whole(pods.Sum(item => item.Pods * item.Run.MemoryMiB), 1024));
        return
        [
            .. Require.That(count <= space.Pods, $"{path}.pods", $"{space.Pods} where the services may have {count} pods", $"write at least that, or less capacity.max"),
            .. Require.That(cores <= space.Cpu, $"{path}.cpu", $"{space.Cpu} where the pods of the services may ask for {cores} cores", $"write at least that, or less capacity.max or cpuMillis"),
            .. Require.That(memory <= space.MemoryGiB, $"{path}.memoryGiB", $"{space.MemoryGiB} where the pods of the services may ask for {memory} GiB", $"write at least that, or less capacity.max or memoryMiB"),
        ];
    }

    /// <summary>The most pods of a version: all traffic at its height, and a quarter more while a drain moves them.</summary>
    /// <param name="service">The service.</param>
    /// <param name="version">The version.</param>
    internal static int PodsOf(ServiceSettings service, VersionSettings version) =>
        version.Stage == Stage.Test ? 1 : ((service.Capacity.Max * 5) + 3) / 4;

    private static long Whole(long parts, int whole) => (parts + whole - 1) / whole;

    // A host has one load balancer, and a request one service.
    private static IEnumerable<Finding> Places(IReadOnlyList<DeclaredService> exposed) =>
        from item in exposed.Index()
        let expose = item.Item.Settings.Expose
        from earlier in exposed.Take(item.Index).Where(other => other.Settings.Expose!.Host == expose.Host
            && (other.Namespace != item.Item.Namespace || other.Settings.Expose.Path == expose.Path)).Take(1)
        select new Finding(
            $"{item.Item.Path}.expose.host",
            $"\"{expose.Host}\" again, which {earlier} has",
            "write another host, or in the same namespace another path");
}
