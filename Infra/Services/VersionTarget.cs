using Infra.Model.Services;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Services;

/// <summary>
/// What has to be there before the pods of a version are: the Service that is their address and their target group, if they have a port, and
/// the configuration that they mount. Neither is ever changed; both go with the version.
/// </summary>
public sealed class VersionTarget : ComponentResource
{
    /// <summary>Declares the objects.</summary>
    /// <param name="name">The name of the component, which its resources have too.</param>
    /// <param name="version">The version.</param>
    /// <param name="of">The service.</param>
    /// <param name="options">Options of the component.</param>
    public VersionTarget(string name, PlannedVersion version, ServiceObjects of, ComponentResourceOptions? options = null)
        : base("infra:services:VersionTarget", name, options)
    {
        if (version.Specification.Port is { } port) Declare(name, port, version, of);

        if (version.Specification.Config.Count > 0)
        {
            var files = new InputMap<string>();
            foreach (var (file, content) in version.Specification.Config) files.Add(file.ToString(), content);

            _ = new ConfigMap(
                name,
                new ConfigMapArgs { Metadata = of.Named(version.Name, version.Hash), Immutable = true, Data = files },
                of.Scope.In(this, of.Baseline));
        }

        RegisterOutputs();
    }

    private void Declare(string name, int port, PlannedVersion version, ServiceObjects of)
    {
        var isExposed = of.Service.Service.Settings.Expose is not null;
        var guarded = of.Scope.In(this, of.Baseline);
        guarded.Protect = version.IsProtected;
        _ = new Service(
            name,
            new ServiceArgs
            {
                Metadata = of.Named(
                    version.Name,
                    version.Hash,
                    isExposed ? ServiceObjects.WithoutWaiting.AddRange(LoadBalancing.OfVersion(version)) : ServiceObjects.WithoutWaiting),
                Spec = new ServiceSpecArgs
                {
                    Type = "ClusterIP",
                    Selector = of.Labels(version.Hash),
                    Ports = { ServiceObjects.Port(port) },
                },
            },
            guarded);
    }
}
