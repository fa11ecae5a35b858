using Infra.Identity;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Network;

namespace Infra.Cluster;

/// <summary>What a control plane is made from.</summary>
public sealed record ControlPlaneArgs
{
    /// <summary>The environment's name.</summary>
    public required EnvironmentName Environment { get; init; }

    /// <summary>The environment's settings.</summary>
    public required EnvironmentSettings Settings { get; init; }

    /// <summary>
    /// The AWS provider. The cluster is a component of another program, which gets only the providers it is handed: a .NET
    /// program does not pass on those that the parent inherits.
    /// </summary>
    public required Pulumi.Aws.Provider Provider { get; init; }

    /// <summary>The network it is reached in.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>The keys it encrypts with.</summary>
    public required Keys Keys { get; init; }
}
