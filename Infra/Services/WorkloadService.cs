using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Services;

/// <summary>
/// A service: the versions that exist of it side by side, the address that callers inside the cluster use, the way from the load balancer
/// to the versions by their shares, and who may talk to whom.
/// </summary>
public sealed class WorkloadService : ComponentResource
{
    // No version has it, so that the address exists before any pod does.
    private const string NoVersion = "none";

    /// <summary>Declares the service.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component.</param>
    public WorkloadService(string name, WorkloadServiceArgs args, ComponentResourceOptions? options = null)
        : base(ResourceTypes.WorkloadService, name, options)
    {
        var (service, of) = (args.Service.Service, new ServiceObjects(args.Service, args.Scope, args.Baseline));

        var identities = args.Service.Identities.ToDictionary(
            identity => identity.Name,
            identity => new VersionIdentity($"{args.Environment.Name}-{identity.Name}", identity, args.Environment.Settings, of, Child()),
            StringComparer.Ordinal);
        var targets = args.Service.Versions.ToDictionary(
            version => version.Hash,
            version => new VersionTarget($"{name}-{version.Hash}", version, of, Child()),
            StringComparer.Ordinal);

        Resource[] address = service.Settings.IsWorker() ? [] : [Address(name, args, of)];

        _ = new ServiceTraffic(name, args, of, Child());

        // A pod gets its readiness gate only if its target group is there when it is created, so the way to it comes first.
        Resource[] before = service.Settings.Expose is null
            ? [.. targets.Values]
            : [.. targets.Values, new ServiceIngress(name, args.Service, of, [.. address, .. targets.Values], Child())];
        foreach (var version in args.Service.Versions)
            _ = new VersionPods($"{name}-{version.Hash}", version, of, [.. before, identities[version.Identity.Name]], Child());

        RegisterOutputs();

        ComponentResourceOptions Child() => new() { Parent = this };
    }

    private Service Address(string name, WorkloadServiceArgs args, ServiceObjects of) => new(
        name,
        new ServiceArgs
        {
            Metadata = of.Named(args.Service.Service.Name.ToString(), annotations: ServiceObjects.WithoutWaiting),
            Spec = new ServiceSpecArgs
            {
                Type = "ClusterIP",
                Selector = of.Labels(args.Service.Stable?.Hash ?? NoVersion),
                Ports = args.Service.Versions.Take(1).Select(version => ServiceObjects.Port(version.Specification.Port!.Value)).ToArray(),
            },
        },
        args.Scope.In(this, args.Baseline));
}
