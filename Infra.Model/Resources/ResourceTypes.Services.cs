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
            Loss = "a key, and with it whatever it encrypted",
            Terraform = "aws_kms_key",
            Emulation = Listed("TrentService.ListKeys", "Keys", "KeyId"),
            Highlights = [],
            Replaces = ["customerMasterKeySpec", "keyUsage", "multiRegion"],
        },
        new(LifecyclePolicy) { Terraform = "aws_ecr_lifecycle_policy", Emulation = PartOf(Repository), Highlights = [], Replaces = ["policy", "repository"] },
        new(LogGroup)
        {
            Name = new("name", 1, 512, "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"),
            Terraform = "aws_cloudwatch_log_group",
            Service = "logs",
            Emulation = Listed("Logs_20140328.DescribeLogGroups", "logGroups", "logGroupName"),
            Highlights = ["retentionInDays"],
            Replaces = ["name"],
        },
        new(Repository)
        {
            Name = new("name", 2, 256, "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html"),
            Terraform = "aws_ecr_repository",
            Emulation = Listed("AmazonEC2ContainerRegistry_V20150921.DescribeRepositories", "repositories", "repositoryName"),
            Highlights = [],
            Replaces = ["encryptionConfigurations", "name"],
        },
        new(RepositoryPolicy) { Terraform = "aws_ecr_repository_policy", Emulation = PartOf(Repository), Highlights = [], Replaces = ["repository"] },

        // Nothing is declared of these yet.
        new("aws:autoscaling/lifecycleHook:LifecycleHook") { Name = new("name", 1, 255, "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutLifecycleHook.html") },
        new("aws:cloudwatch/eventRule:EventRule") { Name = new("name", 1, 64, "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html") },
        new("aws:cloudwatch/metricAlarm:MetricAlarm") { Name = new("name", 1, 255, "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html") },
        new("aws:kms/alias:Alias") { Name = new("name", 7, 256, "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html") },
        new(Bucket) { Name = new("bucket", 3, 63, "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html") },
        new(Queue) { Name = new("name", 1, 80, "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html") },
        // 1,011 with the ARN that stands before it.
        new("aws:ssm/parameter:Parameter") { Name = new("name", 1, 900, "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html") },
    ];
}
