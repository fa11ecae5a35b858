using static Infra.Model.Resources.Direction;
using static Infra.Model.Resources.Emulation;
using static Infra.Model.Resources.LossKind;

namespace Infra.Model.Resources;

/// <content>The services of AWS with a type or two.</content>
public static partial class ResourceTypes
{
    public const string Key = "aws:kms/key:Key";
    public const string LifecyclePolicy = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string Repository = "aws:ecr/repository:Repository";
    public const string RepositoryPolicy = "aws:ecr/repositoryPolicy:RepositoryPolicy";

    private static IEnumerable<ResourceType> Services =>
    [
        new(Key)
        {
            Actions = ["kms:CreateKey", "kms:DescribeKey", "kms:GetKeyPolicy", "kms:PutKeyPolicy", "kms:EnableKeyRotation", "kms:GetKeyRotationStatus", "kms:UpdateKeyDescription", "kms:ScheduleKeyDeletion", "kms:ListResourceTags", "kms:TagResource", "kms:UntagResource", "kms:CreateGrant"],
            Loss = new(Data, "a key, and with it whatever it encrypted", Removal.Never), Terraform = "aws_kms_key",
            Emulation = Listed("TrentService.ListKeys", "Keys", "KeyId"), Highlights = [],
            Replaces = ["customerMasterKeySpec", "keyUsage", "multiRegion"],
            Weakens = [new("enableKeyRotation", Off, Protection), new("deletionWindowInDays", Down, Protection), new("policy", Wider, Access)],
        },
        new(LifecyclePolicy)
        {
            Actions = ["ecr:GetLifecyclePolicy", "ecr:PutLifecyclePolicy", "ecr:DeleteLifecyclePolicy"],
            Terraform = "aws_ecr_lifecycle_policy", Emulation = PartOf(Repository), Highlights = [], Replaces = ["policy", "repository"],
            Loss = new(Images, "the rule which images expire"),
        },
        new(LogGroup)
        {
            Name = new("name", 1, 512, "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"),
            Actions = ["logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:DescribeLogGroups", "logs:PutRetentionPolicy", "logs:AssociateKmsKey", "logs:ListTagsForResource", "logs:TagResource", "logs:UntagResource"],
            Terraform = "aws_cloudwatch_log_group", Service = "logs",
            Emulation = Listed("Logs_20140328.DescribeLogGroups", "logGroups", "logGroupName"), Highlights = ["retentionInDays"], Replaces = ["name"],
            Loss = new(Logs, "a log group, and with it what was logged", Removal.Never),
            Weakens = [new("retentionInDays", Shorter, Logs), new("kmsKeyId", Other, Protection)],
        },
        new(Repository)
        {
            Name = new("name", 2, 256, "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html"),
            Actions = ["ecr:CreateRepository", "ecr:DeleteRepository", "ecr:DescribeRepositories", "ecr:PutImageScanningConfiguration", "ecr:PutImageTagMutability", "ecr:ListTagsForResource", "ecr:TagResource", "ecr:UntagResource"],
            ProtectedBy = ProtectedBy.Entry, Loss = new(Images, "images that pods may need", Removal.WhenAnnounced), Terraform = "aws_ecr_repository",
            Emulation = Listed("AmazonEC2ContainerRegistry_V20150921.DescribeRepositories", "repositories", "repositoryName"), Highlights = [],
            Replaces = ["encryptionConfigurations", "name"],
            Weakens =
            [
                new("imageTagMutability", Down, Images, "MUTABLE", "IMMUTABLE"), new("imageScanningConfiguration.scanOnPush", Off, Protection),
                new("forceDelete", On, Images),
            ],
        },
        new(RepositoryPolicy)
        {
            Actions = ["ecr:GetRepositoryPolicy", "ecr:SetRepositoryPolicy", "ecr:DeleteRepositoryPolicy"],
            Terraform = "aws_ecr_repository_policy", Emulation = PartOf(Repository), Highlights = [], Replaces = ["repository"],
            Loss = new(Access, "who may pull its images"), Weakens = [new("policy", Wider, Access)],
        },
    ];
}
