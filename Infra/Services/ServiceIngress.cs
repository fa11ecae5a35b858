using Infra.Model.Services;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Services;

/// <summary>
/// The way from the load balancer to the versions: by their shares, and past the shares to the version that a request names in its
/// header.
/// </summary>
public sealed class ServiceIngress : ComponentResource
{
    /// <summary>Declares the Ingress.</summary>
    /// <param name="name">The name of the component and of the Ingress.</param>
    /// <param name="service">The service, which is exposed.</param>
    /// <param name="of">The service's objects.</param>
    /// <param name="before">The Services that it names.</param>
    /// <param name="options">Options of the component.</param>
    public ServiceIngress(string name, PlannedService service, ServiceObjects of, Resource[] before, ComponentResourceOptions? options = null)
        : base("infra:services:ServiceIngress", name, options)
    {
        var (main, expose) = (service.Service.Name.ToString(), service.Service.Settings.Expose!);
        HTTPIngressPathArgs To(string backend, ServiceBackendPortArgs port) => new()
        {
            Path = expose.Path.ToString(),
            PathType = "Prefix",
            Backend = new IngressBackendArgs { Service = new IngressServiceBackendArgs { Name = backend, Port = port } },
        };

        _ = new Ingress(
            name,
            new IngressArgs
            {
                Metadata = of.Named(main, annotations: LoadBalancing.OfService(service)),
                Spec = new IngressSpecArgs
                {
                    IngressClassName = "alb",
                    Rules =
                    {
                        new IngressRuleArgs
                        {
                            Host = expose.Host.ToString(),
                            Http = new HTTPIngressRuleValueArgs
                            {
                                // Of paths of one length the first wins, so those with a condition stand before the one without.
                                Paths =
                                [
                                    .. service.Addressable.Select(version => To(version.Name, new ServiceBackendPortArgs { Number = version.Specification.Port!.Value })),
                                    To(main, new ServiceBackendPortArgs { Name = "use-annotation" }),
                                ],
                            },
                        },
                    },
                },
            },
            of.Scope.Owning(this, [of.Baseline, .. before]));

        RegisterOutputs();
    }
}
