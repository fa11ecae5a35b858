using Infra.Identity;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Network;

namespace Infra.Baseline;

/// <summary>What the in-cluster baseline is made from.</summary>
public sealed record BaselineArgs
{
    /// <summary>The environment's name.</summary>
    public required EnvironmentName Environment { get; init; }

    /// <summary>The environment's settings.</summary>
    public required EnvironmentSettings Settings { get; init; }

    /// <summary>The network, in which load balancers are made.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>The keys volumes are encrypted with.</summary>
    public required Keys Keys { get; init; }

    /// <summary>Where the objects are declared.</summary>
    public required KubernetesScope Scope { get; init; }
}
