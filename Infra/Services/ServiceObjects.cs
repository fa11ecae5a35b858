using System.Collections.Immutable;
using Infra.Baseline;
using Infra.Model.Services;
using Infra.Model.Values.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Services;

/// <summary>What the objects of a service have in common.</summary>
/// <param name="Service">The service.</param>
/// <param name="Scope">Where they are declared.</param>
/// <param name="Baseline">What has to be there first.</param>
public sealed record ServiceObjects(PlannedService Service, KubernetesScope Scope, ClusterBaseline Baseline)
{
    /// <summary>The name of the port, and of the container that listens on it.</summary>
    internal const string Http = "http";

    /// <summary>The name of the container of a worker.</summary>
    internal const string Worker = "worker";

    /// <summary>
    /// Annotations with which an update does not wait for the object. Pulumi would wait until all addresses of a Service are ready, and
    /// an update that adds a version in test does not depend on it.
    /// </summary>
    // https://github.com/pulumi/pulumi-kubernetes/blob/master/provider/pkg/await/service.go, as cited by services.md
    internal static ImmutableDictionary<string, string> WithoutWaiting { get; } =
        ImmutableDictionary<string, string>.Empty.Add("pulumi.com/skipAwait", "true");

    /// <summary>The metadata of an object.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">The hash of the version it belongs to; without it, it is of the service.</param>
    /// <param name="annotations">Its annotations; without them it has none.</param>
    internal ObjectMetaArgs Named(string name, string? version = null, IReadOnlyDictionary<string, string>? annotations = null)
    {
        var metadata = new ObjectMetaArgs { Name = name, Namespace = Service.Service.Namespace.ToString(), Labels = Labels(version) };
        foreach (var (key, value) in annotations ?? ImmutableDictionary<string, string>.Empty) metadata.Annotations.Add(key, value);

        return metadata;
    }

    /// <summary>The labels of the service's pods, or of those of one version.</summary>
    /// <param name="version">The hash of the version; without it, they are those of all versions.</param>
    internal InputMap<string> Labels(string? version = null)
    {
        var labels = new InputMap<string> { [WorkloadLabels.Service] = Service.Service.Name.ToString() };
        if (version is not null) labels.Add(WorkloadLabels.Version, version);

        return labels;
    }

    /// <summary>A selector of pods.</summary>
    /// <param name="version">The hash of the version; without it, pods of all versions are selected.</param>
    internal LabelSelectorArgs Selector(string? version = null) => new() { MatchLabels = Labels(version) };

    /// <summary>The port of a Service.</summary>
    /// <param name="port">Its number, which is that of the pods.</param>
    internal static ServicePortArgs Port(int port) => new() { Name = Http, Port = port, TargetPort = port, Protocol = "TCP" };
}
