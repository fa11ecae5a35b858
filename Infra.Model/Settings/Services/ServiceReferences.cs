using Infra.Model.Settings.Cluster;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Services;

/// <summary>
/// What services refer to elsewhere in the settings: namespaces, repositories, each other and hosts. It is checked when everything else
/// is right, as a reference to something unreadable is no fault of its own.
/// </summary>
internal static class ServiceReferences
{
    private const string Services = "services";

    private const int LongestNamespace = 54;

    /// <summary>Everything that is wrong with the references.</summary>
    internal static IEnumerable<Finding> Validate(EnvironmentSettings environment) =>
    [
        .. environment.Services.Keys.SelectMany(space => Require.That(
            environment.Namespaces.ContainsKey(space),
            $"{Services}.{space}",
            $"the namespace \"{space}\", which does not stand under namespaces", "add it there with its bounds")),
        .. environment.AllServices().SelectMany(service => Validate(service.Path, service, environment)),
        .. environment.Namespaces.SelectMany(space => Room($"namespaces.{space.Key}", space.Value, [.. environment.AllServices().Where(service => service.Namespace == space.Key)])),
        .. Places([.. environment.AllServices().Where(service => service.Settings.Expose is not null)]),
        .. Shared([.. environment.AllServices().Where(service => service.Settings.Expose is not null)]),
    ];

    /// <summary>Whether the environment's own registry has an image.</summary>
    internal static bool IsOwn(EnvironmentSettings environment, PinnedImage image) =>
        environment.Repositories.Any(repository => repository.Name.ToString() == image.Repository);

    private static IEnumerable<Finding> Validate(string path, DeclaredService service, EnvironmentSettings environment) =>
    [
        // The controller takes 63 characters for the name of a group.
        .. Require.That(
            service.Settings.Expose is not { Scheme: LoadBalancerScheme.Internal } || service.Namespace.ToString().Length <= LongestNamespace,
            $"{path}.expose.scheme",
            $"an internal load balancer for a namespace of {service.Namespace.ToString().Length} characters", $"use a namespace of at most {LongestNamespace}"),
        .. Require.That(
            service.Name.ToString() != ServiceReference.Internet.Name,
            path,
            $"the service \"{service.Name}\", a word that calls uses for what is outside the network", "write another name"),
        .. service.Settings.Versions.Index().SelectMany(item => Admitted($"{path}.versions[{item.Index}].run.image", item.Item.Run.Image, environment)),
        .. service.Settings.Versions.Index().SelectMany(item => Beside($"{path}.versions[{item.Index}].run", item.Item.Run, environment)),
        .. service.Settings.CalledBy.Index().SelectMany(item => Require.That(
            environment.Find(service.Namespace, item.Item) is not null,
            $"{path}.calledBy[{item.Index}]",
            $"\"{item.Item}\", which is no service of this environment", "write the name of one, with its namespace if that is another")),
        .. service.Settings.Calls.Index().SelectMany(item => Require.That(
            item.Item == ServiceReference.Internet || Admits(environment, environment.Find(service.Namespace, item.Item), service),
            $"{path}.calls[{item.Index}]",
            $"\"{item.Item}\", which is no service that names this one under calledBy", "add it there, so that both sides let the call through")),
    ];

    // What a version names beside its own image.
    private static IEnumerable<Finding> Beside(string path, RunSettings run, EnvironmentSettings environment) =>
    [
        .. run.InitContainers.Index().Select(item => ($"{path}.initContainers[{item.Index}].image", item.Item.Image))
            .Concat(run.Sidecars.Index().Select(item => ($"{path}.sidecars[{item.Index}].image", item.Item.Image)))
            .SelectMany(item => Admitted(item.Item1, item.Image, environment)),
        .. run.Pool is { } pool ? OnPool(path, pool, run.Tolerates, environment) : [],
    ];

    private static IEnumerable<Finding> Admitted(string path, PinnedImage image, EnvironmentSettings environment) => Require.That(
        IsAdmitted(environment, image),
        path,
        $"an image of \"{image.Repository}\", from which no pod of a workload may run",
        "name the repository under repositories, or its registry under admission.images");

    // Tolerations are in the hash, so they cannot follow the pool by themselves: the pods of every version would be replaced with its taints.
    private static IEnumerable<Finding> OnPool(string path, PoolName pool, IReadOnlyList<LabelKey> tolerates, EnvironmentSettings environment)
    {
        if (!environment.Pools.TryGetValue(pool, out var settings))
            return [new Finding($"{path}.pool", $"\"{pool}\", which is no pool", $"write one of {string.Join(", ", environment.Pools.Keys)}")];

        var enabled = settings.Generations.Where(generation => generation.Stage == Stage.Enabled).ToList();
        return
        [
            .. Require.That(enabled.Count > 0, $"{path}.pool", $"\"{pool}\", which has no enabled servers", "write another pool"),
            .. enabled.SelectMany(generation => generation.Server.Taints)
                .Where(taint => taint.Effect != TaintEffect.PreferNoSchedule && !tolerates.Contains(taint.Key))
                .DistinctBy(taint => taint.Key)
                .Select(taint => new Finding($"{path}.tolerates", $"no \"{taint.Key}\", the key of a taint of the pool {pool}", "add it")),
        ];
    }

    private static bool IsAdmitted(EnvironmentSettings environment, PinnedImage image) => IsOwn(environment, image)
        || ImageRegistry.Origin(environment, image) is not null
        || (environment.Images?.From is { } from && image.Repository.StartsWith($"{from.Place()}/", StringComparison.Ordinal))
        || environment.Admission.Images.Any(source => image.Repository.StartsWith($"{source}/", StringComparison.Ordinal));

    private static bool Admits(EnvironmentSettings environment, DeclaredService? called, DeclaredService caller) => called is not null
        && called.Settings.CalledBy.Any(reference => environment.Find(called.Namespace, reference) is { } found && (found.Namespace, found.Name) == (caller.Namespace, caller.Name));

    // All versions at their most pods, as in a rollout, and a quarter more while a drain moves them. A quota that is too small lets no pod
    // start when load comes.
    private static IEnumerable<Finding> Room(string path, NamespaceSettings space, IReadOnlyList<DeclaredService> services)
    {
        if (services.Count == 0) return [];

        var pods = services.SelectMany(service => service.Settings.Versions.Select(version => (Pods: (long)PodsOf(service.Settings, version), version.Run))).ToList();
        var (count, cores, memory) = (pods.Sum(item => item.Pods), Whole(pods.Sum(item => item.Pods * item.Run.CpuMillisOfPod()), 1000), Whole(pods.Sum(item => item.Pods * item.Run.MemoryMiBOfPod()), 1024));
        return
        [
            .. Require.That(count <= space.Pods, $"{path}.pods", $"{space.Pods} where the services may have {count} pods", $"write at least that, or less capacity.max"),
            .. Require.That(cores <= space.Cpu, $"{path}.cpu", $"{space.Cpu} where the pods of the services may ask for {cores} cores", $"write at least that, or less capacity.max or cpuMillis"),
            .. Require.That(memory <= space.MemoryGiB, $"{path}.memoryGiB", $"{space.MemoryGiB} where the pods of the services may ask for {memory} GiB", $"write at least that, or less capacity.max or memoryMiB"),
        ];
    }

    /// <summary>The most pods of a version: all traffic at its height, and a quarter more while a drain moves them.</summary>
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

    // The controller makes no load balancer at all of Ingresses that contradict each other.
    // https://github.com/kubernetes-sigs/aws-load-balancer-controller: pkg/ingress/model_build_load_balancer_attributes.go ("conflicting load
    // balancer attributes"), read 2026-11-30
    private static IEnumerable<Finding> Shared(IReadOnlyList<DeclaredService> exposed) =>
        from item in exposed.Index()
        let expose = item.Item.Settings.Expose
        from earlier in exposed.Take(item.Index).Where(other => other.Namespace == item.Item.Namespace && other.Settings.Expose!.Scheme == expose.Scheme).Take(1)
        from pair in expose.Shared().Zip(earlier.Settings.Expose!.Shared())
        where pair.First.Value != pair.Second.Value
        select new Finding(
            $"{item.Item.Path}.expose.{pair.First.Key}",
            $"{pair.First.Value} on the load balancer for which {earlier} says {pair.Second.Value}", "write the same in both, or use another namespace");
}
