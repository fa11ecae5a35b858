using Infra.Model.Policies;
using Infra.Model.Settings;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Infra.Identity;

/// <summary>The encryption keys, one for each purpose, so that the right to use one opens nothing else.</summary>
public sealed class Keys : ComponentResource
{
    /// <summary>Declares the keys.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="settings">The environment they belong to.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public Keys(string name, EnvironmentSettings settings, ComponentResourceOptions? options = null)
        : base("infra:identity:Keys", name, options)
    {
        var account = $"arn:{settings.Region.Partition}:iam::{settings.Account}";
        var administered = new Statement
        {
            // Without it a key can end up with nobody who may manage it, and AWS support has to be asked.
            // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html (at 3447fd9), read 2026-11-22
            Sid = "AccountAdministersKey",
            Principal = Principal.Identity($"{account}:root"),
            Actions = ["kms:*"],
            Resources = ["*"],
        };

        Secrets = Key($"{name}-secrets", "Kubernetes secrets", settings, new PolicyDocument(administered));
        Volumes = Key($"{name}-volumes", "volumes of servers", settings, new PolicyDocument([administered, .. UsedByAutoScaling(settings, account)]));
        Logs = Key($"{name}-logs", "logs", settings, new PolicyDocument([administered, UsedByCloudWatch(settings)]));

        // ECR works with the key by grants that it makes for itself, with the rights of whoever creates a repository.
        // https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html (at 8f2dbe9), read 2026-11-22
        // It goes with the last of them, and no longer than that is it of use to anybody.
        if (settings.Repositories.Count > 0)
            Images = Key($"{name}-images", "container images", settings, new PolicyDocument(administered), settings.Repositories.All(repository => repository.Retiring));

        RegisterOutputs();
    }

    /// <summary>The key of the Kubernetes secrets.</summary>
    public Key Secrets { get; }

    /// <summary>The key of the servers' volumes.</summary>
    public Key Volumes { get; }

    /// <summary>The key of the logs.</summary>
    public Key Logs { get; }

    /// <summary>The key of the container images; <see langword="null"/> in an environment without repositories.</summary>
    public Key? Images { get; }

    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html (at 26c12c3), read 2026-11-22
    private static Statement UsedByCloudWatch(EnvironmentSettings settings) => new()
    {
        Sid = "CloudWatchUsesKey",
        Principal = Principal.Service($"logs.{settings.Region}.{settings.Region.DnsSuffix}"),
        Actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        Resources = ["*"],
        Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["ArnLike"] = new Dictionary<string, string>
            {
                ["kms:EncryptionContext:aws:logs:arn"] = $"arn:{settings.Region.Partition}:logs:{settings.Region}:{settings.Account}:log-group:*",
            },
        },
    };

    // A group launches servers with its service-linked role, and EC2 asks KMS on behalf of that role. The role's own policy holds no
    // right to a key, so this one has to give it. It cannot name the role as principal: KMS refuses a role that does not exist, and AWS
    // makes this one with the first Auto Scaling group of an account. Nor is the account enough: that only lets IAM policies give
    // rights. So it does as the policy of the AWS managed key for volumes, with which groups work, and holds everybody by conditions.
    // https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html,
    // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AutoScalingServiceRolePolicy.html (v10),
    // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html and
    // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html (both at 3447fd9), read 2026-11-29
    private static IEnumerable<Statement> UsedByAutoScaling(EnvironmentSettings settings, string account)
    {
        var role = new Dictionary<string, string>
        {
            ["aws:PrincipalArn"] = $"{account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
        };
        var throughEc2 = new Dictionary<string, string>
        {
            ["kms:CallerAccount"] = settings.Account.ToString(),
            // In every partition it ends in .amazonaws.com (conditions-kms.html).
            ["kms:ViaService"] = $"ec2.{settings.Region}.amazonaws.com",
        };

        yield return new Statement
        {
            Sid = "AutoScalingUsesKey",
            Principal = Principal.Anybody,
            Actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
            Resources = ["*"],
            Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["ArnEquals"] = role, ["StringEquals"] = throughEc2 },
        };
        yield return new Statement
        {
            Sid = "AutoScalingAttachesVolumes",
            Principal = Principal.Anybody,
            Actions = ["kms:CreateGrant"],
            Resources = ["*"],
            Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["ArnEquals"] = role,
                ["StringEquals"] = throughEc2,
                ["Bool"] = new Dictionary<string, string> { ["kms:GrantIsForAWSResource"] = "true" },
            },
        };
    }

    private Key Key(string name, string purpose, EnvironmentSettings settings, PolicyDocument policy, bool isRetiring = false) => new(
        name,
        new KeyArgs
        {
            Description = $"{name}: {purpose}",
            EnableKeyRotation = true,
            // The longest wait AWS offers: a key deleted by mistake can be kept for a month.
            // https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html (at 3447fd9), read 2026-11-22
            DeletionWindowInDays = 30,
            Policy = policy.ToJson(),
            Tags = Retirement.Tags(name, isRetiring),
        },
        new CustomResourceOptions { Parent = this, Protect = settings.ProtectsCluster() && !isRetiring });
}
