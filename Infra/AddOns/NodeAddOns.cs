using Infra.Cluster;
using Infra.Identity;
using Infra.Model.Settings;
using Pulumi;

namespace Infra.AddOns;

/// <summary>
/// The add-ons that a server needs to become ready: network, service addresses, and the credentials of pods. They are there before
/// the first server, so that none ever starts without them.
/// </summary>
public sealed class NodeAddOns : ComponentResource
{
    /// <summary>Declares the add-ons.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="settings">The environment they belong to.</param>
    /// <param name="controlPlane">The control plane they run under.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public NodeAddOns(string name, EnvironmentSettings settings, ControlPlane controlPlane, ComponentResourceOptions? options = null)
        : base(ResourceTypes.NodeAddOns, name, options)
    {
        Add("eks-pod-identity-agent");
        Add("kube-proxy", KubeProxyConfiguration.Of(settings.ClusterServices.KubeProxyMode));
        Add("vpc-cni", new VpcCniConfiguration(podsApart: settings.Network.Pods is not null), controlPlane.IdentityOf(settings, "kube-system", "aws-node") with
        {
            ManagedPolicies = ["AmazonEKS_CNI_Policy"],
        });
        WrittenAddOns.Declare(this, name, settings, controlPlane, after: null);

        RegisterOutputs();

        AddOn Add(string addOn, AddOnConfiguration? configuration = null, PodIdentityArgs? identity = null) => new(
            $"{name}-{addOn}",
            new AddOnArgs
            {
                Name = addOn,
                Settings = settings,
                ControlPlane = controlPlane,
                Configuration = configuration,
                Identity = identity,
            },
            new ComponentResourceOptions { Parent = this });
    }
}
