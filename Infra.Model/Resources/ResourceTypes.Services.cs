using static Infra.Model.Resources.Emulation;

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
            Loss = "a key, and with it whatever it encrypted", Terraform = "aws_kms_key",
            Emulation = Listed("TrentService.ListKeys", "Keys", "KeyId"), Highlights = [],
            Replaces = ["customerMasterKeySpec", "keyUsage", "multiRegion"],
        },
        new(LifecyclePolicy) { Terraform = "aws_ecr_lifecycle_policy", Emulation = PartOf(Repository), Highlights = [], Replaces = ["policy", "repository"] },
        new(LogGroup)
        {
            Name = new("name", 1, 512, "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"),
            Terraform = "aws_cloudwatch_log_group", Service = "logs",
            Emulation = Listed("Logs_20140328.DescribeLogGroups", "logGroups", "logGroupName"), Highlights = ["retentionInDays"], Replaces = ["name"],
        },
        new(Repository)
        {
            Name = new("name", 2, 256, "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html"),
            Protection = Protection.Entry, Terraform = "aws_ecr_repository",
            Emulation = Listed("AmazonEC2ContainerRegistry_V20150921.DescribeRepositories", "repositories", "repositoryName"), Highlights = [],
            Replaces = ["encryptionConfigurations", "name"],
        },
        new(RepositoryPolicy) { Terraform = "aws_ecr_repository_policy", Emulation = PartOf(Repository), Highlights = [], Replaces = ["repository"] },
    ];
}
