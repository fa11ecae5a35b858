using Infra.Identity;
using Infra.Releases;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Eks;

namespace Infra.Cluster;

/// <summary>
/// The Kubernetes control plane. It comes without servers, without add-ons and without an identity provider: those are declared
/// where rules can see them.
/// </summary>
public sealed class ControlPlane : ComponentResource
{
    /// <summary>Declares the control plane.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public ControlPlane(string name, ControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base("infra:cluster:ControlPlane", name, options)
    {
        var settings = args.Settings;
        DeclaredName = ClusterName.Of(args.Environment, settings);
        var role = ServiceRole($"{name}-role", args);
        var release = ReleaseCatalogue.Find(settings.Release);

        var clusterArgs = new ClusterArgs
        {
            Name = DeclaredName,
            Version = release.Kubernetes.Version.ToString(),
            VpcId = args.Network.VpcId,
            SubnetIds = args.Network.Subnets.Select(zone => zone.ControlPlane.Id).ToArray(),
            ServiceRole = role.Role,
            EncryptionConfigKeyArn = args.Keys.Secrets.Arn,
            EndpointPrivateAccess = true,
            EndpointPublicAccess = settings.ControlPlane.PublicAccess.Count > 0,
            AuthenticationMode = AuthenticationMode.Api,
            DeletionProtection = settings.DeletionProtection,

            // What the component would add by itself.
            BootstrapSelfManagedAddons = false,
            CreateInstanceRole = false,
            CreateOidcProvider = false,
            SkipDefaultNodeGroup = true,
            SkipDefaultSecurityGroups = true,
            UseDefaultVpcCni = true,
            CorednsAddonOptions = new Pulumi.Eks.Inputs.CoreDnsAddonOptionsArgs { Enabled = false },
            KubeProxyAddonOptions = new Pulumi.Eks.Inputs.KubeProxyAddonOptionsArgs { Enabled = false },
        };

        // The component refuses the property, even empty, while the public endpoint is off.
        if (settings.ControlPlane.PublicAccess.Count > 0)
            clusterArgs.PublicAccessCidrs = settings.ControlPlane.PublicAccess.Select(network => network.ToString()).ToArray();

        var cluster = new Pulumi.Eks.Cluster(
            name,
            clusterArgs,
            new ComponentResourceOptions
            {
                Parent = this,
                Provider = args.Provider,
                Protect = settings.DeletionProtection,
                DependsOn = { role },
            });

        // Through the cluster itself, so that whatever uses a value waits for the cluster and is deleted before it.
        Name = cluster.EksCluster.Apply(eks => eks.Name);
        Endpoint = cluster.EksCluster.Apply(eks => eks.Endpoint);
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }

    /// <summary>The cluster's name as it is declared, for what is computed before the cluster exists.</summary>
    public string DeclaredName { get; }

    /// <summary>The cluster's name, for what needs the cluster to exist.</summary>
    public Output<string> Name { get; }

    /// <summary>The address of the Kubernetes API.</summary>
    public Output<string> Endpoint { get; }

    private ServiceRole ServiceRole(string name, ControlPlaneArgs args)
    {
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Description = $"The EKS control plane of {args.Environment}",
                Trust = PolicyDocument.TrustedBy("eks.amazonaws.com", "sts:AssumeRole", "sts:TagSession"),
                Partition = args.Settings.Region.Partition,
                ManagedPolicies = ["AmazonEKSClusterPolicy"],
            },
            new ComponentResourceOptions { Parent = this });

        // https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html, read 2026-11-22
        _ = new RolePolicy(
            $"{name}-secrets",
            new RolePolicyArgs
            {
                Role = role.Role.Name,
                Policy = args.Keys.Secrets.Arn.Apply(key => new PolicyDocument(new Statement
                {
                    Sid = "EncryptSecrets",
                    Actions = ["kms:Encrypt", "kms:Decrypt", "kms:ListGrants", "kms:DescribeKey"],
                    Resources = [key],
                }).ToJson()),
            },
            new CustomResourceOptions { Parent = role });

        return role;
    }
}
