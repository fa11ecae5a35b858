using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Services;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Services;

/// <summary>Who may talk to the pods of a service, and to whom they may talk; the namespace lets nothing else through but questions to the name server.</summary>
public sealed class ServiceTraffic : ComponentResource
{
    // Pod Identity's agent on each server, which no policy of the namespace admits.
    // https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html, as cited by services.md
    private const string PodIdentityAgent = "169.254.170.23/32";

    private const string LinkLocal = "169.254.0.0/16";

    private readonly EnvironmentSettings _settings;
    private readonly PlannedService _service;

    /// <summary>Declares the network policy.</summary>
    /// <param name="name">The name of the component and of the policy.</param>
    /// <param name="args">What the service is made from.</param>
    /// <param name="of">The service's objects.</param>
    /// <param name="options">Options of the component.</param>
    public ServiceTraffic(string name, WorkloadServiceArgs args, ServiceObjects of, ComponentResourceOptions? options = null)
        : base("infra:services:ServiceTraffic", name, options)
    {
        (_settings, _service) = (args.Environment.Settings, args.Service);

        _ = new NetworkPolicy(
            name,
            new NetworkPolicyArgs
            {
                Metadata = of.Named(_service.Service.Name.ToString()),
                Spec = new NetworkPolicySpecArgs
                {
                    PodSelector = of.Selector(),
                    PolicyTypes = { "Ingress", "Egress" },
                    Ingress = Callers().ToArray(),
                    Egress = Called().Concat(Aws()).ToArray(),
                },
            },
            args.Scope.In(this, args.Baseline));

        RegisterOutputs();
    }

    private IEnumerable<NetworkPolicyIngressRuleArgs> Callers()
    {
        NetworkPolicyPeerArgs[] peers =
        [
            .. LoadBalancers().Select(subnet => Block($"{subnet}")),
            .. _service.Service.Settings.CalledBy.Select(caller => Pods(Find(caller))),
        ];
        return peers.Length == 0 || _service.Versions.Count == 0 ? [] : [new NetworkPolicyIngressRuleArgs { From = peers, Ports = { Port(_service.Versions[0].Specification.Port!.Value) } }];
    }

    // No pod stands in the public subnets, nor in the private ones where an internal load balancer may.
    private IEnumerable<Cidr> LoadBalancers()
    {
        var plan = SubnetPlan.Of(_settings.Network);
        return _service.Service.Settings.Expose is not { } expose ? [] : _settings.Network.Zones.OrderBy(zone => zone.Value)
            .Select(zone => expose.Scheme == LoadBalancerScheme.Internal ? plan.Private(zone.Value) : plan.Public(zone.Value));
    }

    private IEnumerable<NetworkPolicyEgressRuleArgs> Called() => _service.Service.Settings.Calls.SelectMany(reference =>
    {
        if (reference == ServiceReference.Internet)
            return [new NetworkPolicyEgressRuleArgs { To = { Block("0.0.0.0/0", _settings.Network.Cidr.ToString(), LinkLocal) } }];

        var called = Find(reference);
        return (NetworkPolicyEgressRuleArgs[])[.. called.Settings.Versions.Take(1).Select(version => new NetworkPolicyEgressRuleArgs
        {
            To = { Pods(called) },
            Ports = { Port(version.Run.Port!.Value) },
        })];
    });

    // Who has rights needs credentials, and the APIs of AWS as far as the network has endpoints for them.
    private IEnumerable<NetworkPolicyEgressRuleArgs> Aws() => _service.Identities.All(identity => identity.Rights.Count == 0)
        ? []
        :
        [
            new NetworkPolicyEgressRuleArgs { To = { Block(PodIdentityAgent) }, Ports = { Port(80) } },
            new NetworkPolicyEgressRuleArgs { To = { Block(_settings.Network.Cidr.ToString()) }, Ports = { Port(443) } },
        ];

    private DeclaredService Find(ServiceReference reference) => _settings.Find(_service.Service.Namespace, reference)
        ?? throw new InvalidOperationException($"{_service.Service} refers to {reference}, which is no service");

    private static NetworkPolicyPeerArgs Pods(DeclaredService service) => new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { ["kubernetes.io/metadata.name"] = service.Namespace.ToString() } },
        PodSelector = new LabelSelectorArgs { MatchLabels = { [WorkloadLabels.Service] = service.Name.ToString() } },
    };

    private static NetworkPolicyPeerArgs Block(string cidr, params string[] except)
    {
        var block = new IPBlockArgs { Cidr = cidr };
        if (except.Length > 0) block.Except = except;

        return new NetworkPolicyPeerArgs { IpBlock = block };
    }

    private static NetworkPolicyPortArgs Port(int port) => new() { Port = port, Protocol = "TCP" };
}
