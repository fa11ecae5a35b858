using Pulumi;
using Pulumi.Aws.Iam;

namespace Infra.Identity;

/// <summary>A role that an AWS service takes, with AWS's own policies for that service.</summary>
public sealed class ServiceRole : ComponentResource
{
    /// <summary>Declares the role.</summary>
    /// <param name="name">The name of the component and its role; AWS's name for it gets a random ending.</param>
    /// <param name="args">What the role is for.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public ServiceRole(string name, ServiceRoleArgs args, ComponentResourceOptions? options = null)
        : base("infra:identity:ServiceRole", name, options)
    {
        Role = new Role(
            name,
            new RoleArgs
            {
                Description = args.Description,
                AssumeRolePolicy = args.Trust.ToJson(),
                PermissionsBoundary = args.Settings.PermissionsBoundary?.ToString()!,
                Tags = { ["Name"] = name },
            },
            new CustomResourceOptions { Parent = this });

        foreach (var policy in args.ManagedPolicies)
        {
            _ = new RolePolicyAttachment(
                $"{name}-{policy.Split('/')[^1]}",
                new RolePolicyAttachmentArgs { Role = Role.Name, PolicyArn = policy.StartsWith("arn:", StringComparison.Ordinal) ? policy : $"arn:{args.Settings.Region.Partition}:iam::aws:policy/{policy}" },
                new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }

    /// <summary>The role.</summary>
    public Role Role { get; }
}
