using Infra.Model.Policies;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace Infra.Identity;

/// <summary>
/// The AWS rights of one Kubernetes service account: a role that only pods of that account, in that namespace of that cluster, can
/// take, through EKS Pod Identity. Servers and other pods cannot.
/// </summary>
public sealed class PodIdentity : ComponentResource
{
    /// <summary>Declares the role and its association.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">Who gets which rights.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public PodIdentity(string name, PodIdentityArgs args, ComponentResourceOptions? options = null)
        : base("infra:identity:PodIdentity", name, options)
    {
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Description = $"Pods of {args.Namespace}/{args.ServiceAccount} in {args.DeclaredClusterName}",
                Trust = Trust(args),
                Settings = args.Settings,
                ManagedPolicies = args.ManagedPolicies,
            },
            new ComponentResourceOptions { Parent = this });

        if (args.Policy is { } policy)
        {
            _ = new RolePolicy(
                $"{name}-rights",
                new RolePolicyArgs { Role = role.Role.Name, Policy = policy.Apply(document => document.ToJson()) },
                new CustomResourceOptions { Parent = role });
        }

        _ = new PodIdentityAssociation(
            name,
            new PodIdentityAssociationArgs
            {
                ClusterName = args.ClusterName,
                Namespace = args.Namespace,
                ServiceAccount = args.ServiceAccount,
                RoleArn = role.Role.Arn,
                Tags = { ["Name"] = name },
            },
            new CustomResourceOptions { Parent = this });

        RegisterOutputs();
    }

    // The agent vouches for cluster, namespace and account with session tags; without the conditions any association could use the role.
    // https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html (a copy) and pod-id-abac.html (at 4d52b4d),
    // read 2026-11-22
    private static PolicyDocument Trust(PodIdentityArgs args) => new(new Statement
    {
        Principal = Principal.Service("pods.eks.amazonaws.com"),
        Actions = ["sts:AssumeRole", "sts:TagSession"],
        Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["StringEquals"] = new Dictionary<string, string>
            {
                ["aws:RequestTag/eks-cluster-arn"] =
                    $"arn:{args.Settings.Region.Partition}:eks:{args.Settings.Region}:{args.Settings.Account}:cluster/{args.DeclaredClusterName}",
                ["aws:RequestTag/kubernetes-namespace"] = args.Namespace,
                ["aws:RequestTag/kubernetes-service-account"] = args.ServiceAccount,
            },
        },
    });
}
