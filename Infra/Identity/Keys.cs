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
        Volumes = Key($"{name}-volumes", "volumes of servers", settings, new PolicyDocument([administered, .. UsedByAutoScaling(account)]));
        Logs = Key($"{name}-logs", "logs", settings, new PolicyDocument([administered, UsedByCloudWatch(settings)]));

        // ECR works with the key by grants that it makes for itself, with the rights of whoever creates a repository.
        // https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html (at 8f2dbe9), read 2026-11-22
        if (settings.Repositories.Count > 0)
            Images = Key($"{name}-images", "container images", settings, new PolicyDocument(administered));

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

    // The group launches servers with its service-linked role, which therefore has to be able to use the key of their volumes.
    // https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html (at 6c46a78),
    // read 2026-11-22
    private static IEnumerable<Statement> UsedByAutoScaling(string account)
    {
        var autoScaling = Principal.Identity(
            $"{account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling");

        yield return new Statement
        {
            Sid = "AutoScalingUsesKey",
            Principal = autoScaling,
            Actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
            Resources = ["*"],
        };
        yield return new Statement
        {
            Sid = "AutoScalingAttachesVolumes",
            Principal = autoScaling,
            Actions = ["kms:CreateGrant"],
            Resources = ["*"],
            Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["Bool"] = new Dictionary<string, string> { ["kms:GrantIsForAWSResource"] = "true" },
            },
        };
    }

    private Key Key(string name, string purpose, EnvironmentSettings settings, PolicyDocument policy) => new(
        name,
        new KeyArgs
        {
            Description = $"{name}: {purpose}",
            EnableKeyRotation = true,
            // The longest wait AWS offers: a key deleted by mistake can be kept for a month.
            // https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html (at 3447fd9), read 2026-11-22
            DeletionWindowInDays = 30,
            Policy = policy.ToJson(),
            Tags = { ["Name"] = name },
        },
        new CustomResourceOptions { Parent = this, Protect = settings.DeletionProtection });
}
