using Infra.Baseline;
using Infra.Cluster;
using Infra.Identity;
using Infra.Model.Policies;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Network;

namespace Infra.Tests.Support;

/// <summary>The components that the one under test is made from, declared when it asks for them.</summary>
/// <param name="settings">The environment.</param>
internal sealed class Upstream(EnvironmentSettings settings)
{
    private readonly Lazy<Keys> _keys = new(() => new Keys("keys", settings));
    private PrivateNetwork? _network;
    private ControlPlane? _controlPlane;
    private ServiceRole? _role;
    private KubernetesScope? _scope;

    internal Keys Keys => _keys.Value;

    internal PrivateNetwork Network => _network ??= new PrivateNetwork("network", settings, Keys);

    internal ControlPlane ControlPlane => _controlPlane ??= new ControlPlane("cluster", new ControlPlaneArgs
    {
        Environment = Value.Parse<EnvironmentName>("dev"),
        Settings = settings,
        Provider = new Pulumi.Aws.Provider("aws", new Pulumi.Aws.ProviderArgs { Region = settings.Region.ToString() }),
        Network = Network,
        Keys = Keys,
    });

    internal ServiceRole Role => _role ??= new ServiceRole("node", new ServiceRoleArgs
    {
        Description = "The servers",
        Trust = PolicyDocument.TrustedBy("ec2.amazonaws.com", "sts:AssumeRole"),
        Settings = settings,
    });

    internal KubernetesScope Scope => _scope ??= new KubernetesScope(new Pulumi.Kubernetes.Provider("kubernetes"), ControlPlane);

    internal BaselineArgs Baseline => new()
    {
        Environment = Value.Parse<EnvironmentName>("dev"),
        Settings = settings,
        Network = Network,
        Keys = Keys,
        Scope = Scope,
    };
}
