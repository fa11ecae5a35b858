using Pulumi;

using EksCluster = Pulumi.Aws.Eks.Cluster;
using Inputs = System.Collections.Immutable.ImmutableDictionary<string, object>;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace Infra.Cli.Plan;

/// <summary>
/// Declares what a component package would declare. The package runs as a program of its own beside the engine, so without an
/// engine nothing of it is seen; what <c>Pulumi.Eks</c> makes of the settings this program uses is small and is repeated here.
/// </summary>
/// <remarks>
/// pulumi/pulumi-eks v4.3.0, nodejs/eks/cluster/cluster.ts, createCore; read 2026-11-22.
/// </remarks>
internal static class RemoteComponents
{
    // What the component ignores on its cluster, because EKS sets it at creation and never again.
    private static readonly List<string> IgnoredOnCluster = ["accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons"];

    /// <summary>Declares the children of a component and completes its outputs with them.</summary>
    /// <param name="recording">The recording they become part of.</param>
    /// <param name="component">The component.</param>
    /// <param name="inputs">The component's inputs.</param>
    /// <param name="state">The component's outputs, as far as they are plain values.</param>
    /// <returns>All outputs.</returns>
    /// <exception cref="NotSupportedException">Nothing is known of this component.</exception>
    internal static Task<Inputs> CompleteAsync(Recording recording, Observation component, Inputs inputs, Inputs state) => component.Address.Type switch
    {
        ResourceTypes.ClusterComponent => EksClusterAsync(recording, component, inputs, state),
        var type => throw new NotSupportedException($"{type} is a component of another package; say in {nameof(RemoteComponents)} what it declares"),
    };

    private static async Task<Inputs> EksClusterAsync(Recording recording, Observation component, Inputs inputs, Inputs state)
    {
        if (inputs.ContainsKey("publicAccessCidrs") && inputs.GetValueOrDefault("endpointPublicAccess") is false)
            throw new InvalidOperationException($"{component.Address}: Pulumi.Eks refuses publicAccessCidrs while endpointPublicAccess is false; leave it out");

        const string type = ResourceTypes.Cluster;
        var name = $"{component.Address.Name}-eksCluster";
        var options = new CustomResourceOptions
        {
            // The component's own name in the engine is not settled before this child's, so its parent stands in for it.
            Parent = component.Options.Parent,
            Provider = component.Options.Provider,
            Protect = component.Options.Protect,
            IgnoreChanges = IgnoredOnCluster,
        };
        var role = await ((Pulumi.Aws.Iam.Role)inputs["serviceRole"]).Arn.ToTask();
        var declared = ClusterInputs(component.Address.Name, inputs, role);
        foreach (var transform in component.Options.ResourceTransforms)
            declared = (await transform(new ResourceTransformArgs(name, type, custom: true, declared, options)))?.Args ?? declared;

        var cluster = await recording.DeclareRemoteChildAsync(component.Resource, typeof(EksCluster), new ResourceAddress(type, name), () =>
            new CustomResource(type, name, new DictionaryResourceArgs(declared), options));

        await DeclareProviderAsync(recording, component, new ResourceAddress(type, name));
        return state.SetItem("eksCluster", cluster);
    }

    // The component's own way to the cluster, by which it would install add-ons and node groups; here it manages nothing.
    private static async Task DeclareProviderAsync(Recording recording, Observation component, ResourceAddress cluster)
    {
        var name = $"{component.Address.Name}-eks-k8s";
        await recording.DeclareRemoteChildAsync(component.Resource, typeof(KubernetesProvider), new ResourceAddress(ResourceTypes.KubernetesProvider, name), () =>
            new KubernetesProvider(
                name,
                // Made from the cluster's name, endpoint and certificate.
                new Pulumi.Kubernetes.ProviderArgs { KubeConfig = recording.Tokens.Text(new ReferenceNode(cluster, "")) },
                new CustomResourceOptions { Parent = component.Options.Parent, Protect = component.Options.Protect }));
    }

    private static ImmutableDictionary<string, object?> ClusterInputs(string component, Inputs inputs, string roleArn)
    {
        var declared = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var same in (string[])["name", "version", "bootstrapSelfManagedAddons", "enabledClusterLogTypes", "upgradePolicy", "deletionProtection"])
        {
            if (inputs.TryGetValue(same, out var value)) declared[same] = value;
        }

        declared["roleArn"] = roleArn;
        declared["vpcConfig"] = Pick(inputs, "subnetIds", "endpointPrivateAccess", "endpointPublicAccess", "publicAccessCidrs");
        declared["accessConfig"] = Pick(inputs, "authenticationMode").Add("bootstrapClusterCreatorAdminPermissions", true);
        declared["tags"] = Inputs.Empty.Add("Name", $"{component}-eksCluster").SetItems(Map(inputs, "clusterTags")).SetItems(Map(inputs, "tags"));
        if (inputs.TryGetValue("kubernetesServiceIpAddressRange", out var services))
            declared["kubernetesNetworkConfig"] = Inputs.Empty.Add("serviceIpv4Cidr", services).Add("ipFamily", "ipv4");
        if (inputs.TryGetValue("encryptionConfigKeyArn", out var key))
        {
            declared["encryptionConfig"] = Inputs.Empty
                .Add("provider", Inputs.Empty.Add("keyArn", key))
                .Add("resources", ImmutableArray.Create<object>("secrets"));
        }

        return declared.ToImmutable();
    }

    private static Inputs Pick(Inputs inputs, params IEnumerable<string> names) =>
        names.Where(inputs.ContainsKey).ToImmutableDictionary(name => name, name => inputs[name]);

    private static Inputs Map(Inputs inputs, string name) => inputs.TryGetValue(name, out var map) ? (Inputs)map : Inputs.Empty;
}
