using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using EksCluster = Pulumi.Aws.Eks.Cluster;

namespace Infra.Cli.Plan;

/// <summary>
/// Declares what a component package would declare. The package runs as a program of its own beside the engine, so without an
/// engine nothing of it is seen; what <c>Pulumi.Eks</c> makes of the settings this program uses is small and is repeated here.
/// </summary>
/// <remarks>pulumi/pulumi-eks v4.3.0, nodejs/eks/cluster/cluster.ts, createCore; read 2026-11-22. Left out is the package's own Kubernetes provider, which manages nothing here.</remarks>
internal static class RemoteComponents
{
    /// <summary>Declares the children of a component and completes its outputs with them.</summary>
    /// <param name="recording">The recording they become part of.</param>
    /// <param name="component">The component.</param>
    /// <param name="inputs">The component's inputs.</param>
    /// <param name="state">The component's outputs, as far as they are plain values.</param>
    /// <returns>All outputs.</returns>
    /// <exception cref="NotSupportedException">Nothing is known of this component.</exception>
    internal static Task<ImmutableDictionary<string, object>> CompleteAsync(
        Recording recording,
        Observation component,
        ImmutableDictionary<string, object> inputs,
        ImmutableDictionary<string, object> state) => component.Address.Type switch
        {
            "eks:index:Cluster" => EksClusterAsync(recording, component, inputs, state),
            var type => throw new NotSupportedException($"{type} is a component of another package; say in {nameof(RemoteComponents)} what it declares"),
        };

    private static async Task<ImmutableDictionary<string, object>> EksClusterAsync(
        Recording recording,
        Observation component,
        ImmutableDictionary<string, object> inputs,
        ImmutableDictionary<string, object> state)
    {
        if (inputs.ContainsKey("publicAccessCidrs") && Flag(inputs, "endpointPublicAccess") is false)
            throw new InvalidOperationException($"{component.Address}: Pulumi.Eks refuses publicAccessCidrs while endpointPublicAccess is false; leave it out");

        var name = $"{component.Address.Name}-eksCluster";
        EksCluster? cluster = null;
        await recording.DeclareRemoteChildAsync(component.Resource, new ResourceAddress("aws:eks/cluster:Cluster", name), () => cluster = new EksCluster(
            name,
            ClusterArgs(component.Address.Name, inputs),
            new CustomResourceOptions
            {
                // The component's own name in the engine is not settled before this child's, so its parent stands in for it.
                Parent = component.Options.Parent,
                Provider = component.Options.Provider,
                Protect = component.Options.Protect,
                IgnoreChanges = { "accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons" },
            }));

        return state.SetItem("eksCluster", cluster!);
    }

    private static ClusterArgs ClusterArgs(string component, ImmutableDictionary<string, object> inputs)
    {
        var tags = new InputMap<string> { ["Name"] = $"{component}-eksCluster" };
        foreach (var (key, value) in Map(inputs, "clusterTags").Concat(Map(inputs, "tags"))) tags[key] = (string)value;

        var network = new ClusterVpcConfigArgs
        {
            SubnetIds = Texts(inputs, "subnetIds"),
            EndpointPrivateAccess = Flag(inputs, "endpointPrivateAccess") ?? false,
            EndpointPublicAccess = Flag(inputs, "endpointPublicAccess") ?? true,
        };
        if (inputs.ContainsKey("publicAccessCidrs")) network.PublicAccessCidrs = Texts(inputs, "publicAccessCidrs");

        return new ClusterArgs
        {
            Name = Text(inputs, "name")!,
            Version = Text(inputs, "version")!,
            RoleArn = ((Pulumi.Aws.Iam.Role)inputs["serviceRole"]).Arn,
            BootstrapSelfManagedAddons = Flag(inputs, "bootstrapSelfManagedAddons") ?? true,
            VpcConfig = network,
            EnabledClusterLogTypes = Texts(inputs, "enabledClusterLogTypes"),
            EncryptionConfig = new ClusterEncryptionConfigArgs
            {
                Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = Text(inputs, "encryptionConfigKeyArn")! },
                Resources = { "secrets" },
            },
            AccessConfig = new ClusterAccessConfigArgs
            {
                AuthenticationMode = Text(inputs, "authenticationMode")!,
                BootstrapClusterCreatorAdminPermissions = true,
            },
            DeletionProtection = Flag(inputs, "deletionProtection") ?? false,
            Tags = tags,
        };
    }

    private static string? Text(ImmutableDictionary<string, object> inputs, string name) => (string?)inputs.GetValueOrDefault(name);

    private static bool? Flag(ImmutableDictionary<string, object> inputs, string name) => (bool?)inputs.GetValueOrDefault(name);

    private static string[] Texts(ImmutableDictionary<string, object> inputs, string name) =>
        inputs.TryGetValue(name, out var list) ? [.. ((ImmutableArray<object>)list).Cast<string>()] : [];

    private static ImmutableDictionary<string, object> Map(ImmutableDictionary<string, object> inputs, string name) =>
        inputs.TryGetValue(name, out var map) ? (ImmutableDictionary<string, object>)map : ImmutableDictionary<string, object>.Empty;
}
