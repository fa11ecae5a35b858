using Infra.Identity;
using Infra.Model.Policies;
using Infra.Model.Releases;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values.Aws;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Vpc;
using Pulumi.Eks;
using Pulumi.Eks.Inputs;

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
        : base(ResourceTypes.ControlPlane, name, options)
    {
        var settings = args.Settings;
        DeclaredName = ClusterName.Of(args.Environment, settings);

        var logs = new LogGroup(
            $"{name}-logs",
            new LogGroupArgs
            {
                // The name EKS writes to; created by EKS itself it would have no key and keep everything for ever.
                // https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html (at 4d52b4d) and
                // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html (at 26c12c3),
                // read 2026-11-22
                Name = $"/aws/eks/{DeclaredName}/cluster",
                RetentionInDays = settings.ControlPlane.LogRetentionDays,
                KmsKeyId = args.Keys.Logs.Arn,
                Tags = { ["Name"] = $"{name}-logs" },
            },
            new CustomResourceOptions { Parent = this });
        var role = ServiceRole($"{name}-role", args);

        Cluster = new Pulumi.Eks.Cluster(
            name,
            ClusterArgs(args, role),
            new ComponentResourceOptions
            {
                Parent = this,
                Provider = args.Provider,
                Protect = settings.ProtectsCluster(),
                // A cluster takes up to an hour to learn of a block that its network gets later.
                // https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html (awsdocs/amazon-eks-user-guide at 101184e), read 2026-11-29
                DependsOn = [role, logs, .. args.Network.PodBlocks],
                ResourceTransforms = { ClusterTransform.For(settings.ControlPlane) },
            });

        // Through the cluster itself, so that whatever uses a value waits for the cluster and is deleted before it.
        Name = Cluster.EksCluster.Apply(eks => eks.Name);
        Endpoint = Cluster.EksCluster.Apply(eks => eks.Endpoint);
        foreach (var network in settings.ControlPlane.PrivateAccess) Admit($"{name}-from-{(network == settings.Network.Cidr ? "network" : Label(network))}", $"Kubernetes API from {network}", new IngressSettings { From = network, Port = 443 });
        foreach (var rule in settings.ControlPlane.Ingress) Admit($"{name}-{Wire(rule.Protocol)}-{rule.Port}-{rule.LastPort()}-from-{Label(rule.From)}", $"{rule}", rule);

        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }

    /// <summary>The cluster's name as it is declared, for what is computed before the cluster exists.</summary>
    public string DeclaredName { get; }

    /// <summary>The component that declares the cluster.</summary>
    public Pulumi.Eks.Cluster Cluster { get; }

    /// <summary>The cluster's name, for what needs the cluster to exist.</summary>
    public Output<string> Name { get; }

    /// <summary>The address of the Kubernetes API.</summary>
    public Output<string> Endpoint { get; }

    /// <summary>The access to the cluster's API for whoever is named in the settings; secret.</summary>
    public Output<string> Kubeconfig => Output.CreateSecret(Cluster.KubeconfigJson);

    /// <summary>A service account of this cluster, so far without rights in AWS.</summary>
    /// <param name="settings">The environment the cluster belongs to.</param>
    /// <param name="inNamespace">The namespace of the account.</param>
    /// <param name="serviceAccount">The name of the account.</param>
    /// <returns>The beginning of a <see cref="PodIdentity"/>.</returns>
    public PodIdentityArgs IdentityOf(EnvironmentSettings settings, string inNamespace, string serviceAccount) => new()
    {
        Settings = settings,
        ClusterName = Name,
        DeclaredClusterName = DeclaredName,
        Namespace = inNamespace,
        ServiceAccount = serviceAccount,
    };

    /// <summary>A service account of this cluster with the rights that a stack file gives it.</summary>
    /// <param name="settings">The environment the cluster belongs to.</param>
    /// <param name="inNamespace">The namespace of the account.</param>
    /// <param name="identity">The account, and its rights.</param>
    /// <returns>What a <see cref="PodIdentity"/> is made from.</returns>
    public PodIdentityArgs IdentityOf(EnvironmentSettings settings, string inNamespace, PodIdentitySettings identity) => IdentityOf(settings, inNamespace, $"{identity.ServiceAccount}") with
    {
        ManagedPolicies = [.. identity.Policies.Select(policy => $"{policy}")],
        Policy = identity.Policy() is { } policy ? Output.Create(policy) : null,
    };

    // EKS makes a security group for the cluster that admits itself, which the servers have, and nobody else to the private endpoint.
    // https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html (at 4d52b4d), read 2026-11-29
    private void Admit(string name, string description, IngressSettings rule) => _ = new SecurityGroupIngressRule(
        name,
        new SecurityGroupIngressRuleArgs
        {
            SecurityGroupId = Cluster.EksCluster.Apply(eks => eks.VpcConfig).Apply(vpc => vpc.ClusterSecurityGroupId!),
            Description = description,
            CidrIpv4 = rule.From.ToString(),
            IpProtocol = Wire(rule.Protocol),
            FromPort = rule.Port,
            ToPort = rule.LastPort(),
        },
        new CustomResourceOptions { Parent = this });

    private static string Label(Cidr network) => network.ToString().Replace('.', '-').Replace('/', '-');

    private static string Wire(IngressProtocol protocol) => protocol switch
    {
        IngressProtocol.Tcp => "tcp",
        IngressProtocol.Udp => "udp",
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "not a protocol"),
    };

    private ClusterArgs ClusterArgs(ControlPlaneArgs args, ServiceRole role)
    {
        var settings = args.Settings.ControlPlane;
        var clusterArgs = new ClusterArgs
        {
            Name = DeclaredName,
            Version = ReleaseCatalogue.Kubernetes(args.Settings.Release).ToString(),
            VpcId = args.Network.VpcId,
            SubnetIds = args.Network.Subnets.Select(zone => zone.ControlPlane.Id).ToArray(),
            KubernetesServiceIpAddressRange = settings.ServiceCidr.ToString(),
            ServiceRole = role.Role,
            EncryptionConfigKeyArn = args.Keys.Secrets.Arn,
            EnabledClusterLogTypes = { "api", "audit", "authenticator", "controllerManager", "scheduler" },
            EndpointPrivateAccess = true,
            EndpointPublicAccess = settings.PublicAccess.Count > 0,
            AuthenticationMode = AuthenticationMode.Api,
            DeletionProtection = args.Settings.ProtectsCluster(),
            UpgradePolicy = new ClusterUpgradePolicyArgs { SupportType = Support(settings.SupportType) },

            // What the component would add by itself.
            BootstrapSelfManagedAddons = false,
            CreateInstanceRole = false,
            CreateOidcProvider = false,
            SkipDefaultNodeGroup = true,
            SkipDefaultSecurityGroups = true,
            UseDefaultVpcCni = true,
            CorednsAddonOptions = new CoreDnsAddonOptionsArgs { Enabled = false },
            KubeProxyAddonOptions = new KubeProxyAddonOptionsArgs { Enabled = false },
        };

        // The component refuses the property, even empty, while the public endpoint is off.
        if (settings.PublicAccess.Count > 0)
            clusterArgs.PublicAccessCidrs = settings.PublicAccess.Select(network => network.ToString()).ToArray();

        return clusterArgs;
    }

    private ServiceRole ServiceRole(string name, ControlPlaneArgs args)
    {
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Description = $"The EKS control plane of {args.Environment}",
                Trust = PolicyDocument.TrustedBy("eks.amazonaws.com", "sts:AssumeRole", "sts:TagSession"),
                Settings = args.Settings,
                ManagedPolicies = ["AmazonEKSClusterPolicy"],
            },
            new ComponentResourceOptions { Parent = this });

        // https://github.com/terraform-aws-modules/terraform-aws-eks/blob/bef29c4/main.tf (cluster_encryption), read 2026-11-22;
        // https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html (at 4d52b4d) says nothing of the role.
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

    // https://docs.aws.amazon.com/eks/latest/APIReference/API_UpgradePolicyRequest.html (botocore 1.43.11), read 2026-11-22
    private static string Support(SupportType type) => type switch
    {
        SupportType.Standard => "STANDARD",
        SupportType.Extended => "EXTENDED",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not a support type"),
    };
}
