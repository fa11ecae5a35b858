using Infra.Model.Releases;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace Infra.Baseline;

/// <summary>What every cluster has before the first workload comes.</summary>
public sealed class ClusterBaseline : ComponentResource
{
    /// <summary>Declares the baseline.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component.</param>
    public ClusterBaseline(string name, BaselineArgs args, ComponentResourceOptions? options = null)
        : base(ResourceTypes.ClusterBaseline, name, options)
    {
        var kubernetes = ReleaseCatalogue.Kubernetes(args.Settings.Release);

        _ = new StorageClass(
            $"{name}-gp3",
            new StorageClassArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = "gp3",
                    Annotations = { ["storageclass.kubernetes.io/is-default-class"] = "true" },
                },
                Provisioner = "ebs.csi.aws.com",
                Parameters = { ["type"] = "gp3", ["encrypted"] = "true", ["kmsKeyId"] = args.Keys.Volumes.Arn },
                // A volume is made in the zone its pod was scheduled to, not the other way round.
                VolumeBindingMode = "WaitForFirstConsumer",
                AllowVolumeExpansion = true,
                ReclaimPolicy = "Delete",
            },
            args.Scope.In(this));

        var priorities = new Priorities($"{name}-priorities", args.Scope, Child());
        _ = new ClusterAutoscaler($"{name}-autoscaler", args, Child());
        _ = new LoadBalancerController($"{name}-load-balancers", args, Child());
        if (args.Settings.ClusterServices.Headroom is { } headroom)
            _ = new Headroom($"{name}-headroom", headroom, kubernetes, args.Scope, priorities, Child());

        if (args.Settings.Namespaces.Count > 0)
            _ = new AdmissionPolicies($"{name}-admission", args.Settings, args.Scope, Child());

        foreach (var (space, settings) in args.Settings.Namespaces.OrderBy(space => space.Key.ToString(), StringComparer.Ordinal))
        {
            _ = new WorkloadNamespace(
                // Told apart from the program's own, whatever it is called.
                $"{name}-namespace-{space}",
                new WorkloadNamespaceArgs
                {
                    Name = space,
                    Settings = settings,
                    Kubernetes = kubernetes,
                    IsExposed = args.Settings.AllServices().Any(service => service.Namespace == space && service.Settings.Expose is not null),
                    Scope = args.Scope,
                },
                Child());
        }

        RegisterOutputs();

        ComponentResourceOptions Child() => new() { Parent = this };
    }
}
