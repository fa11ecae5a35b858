namespace Infra.Model.Resources;

/// <content>Providers, and the components that the project names.</content>
public static partial class ResourceTypes
{
    public const string Providers = "pulumi:providers:";
    public const string AwsProvider = $"{Providers}aws";
    public const string KubernetesProvider = $"{Providers}kubernetes";
    public const string Stack = "pulumi:pulumi:Stack";

    public const string AccessEntries = "infra:cluster:AccessEntries";
    public const string AdmissionPolicies = "infra:baseline:AdmissionPolicies";
    public const string ClusterAddOns = "infra:addons:ClusterAddOns";
    public const string ClusterBaseline = "infra:baseline:ClusterBaseline";
    public const string ClusterComponent = "eks:index:Cluster";
    public const string ControlPlane = "infra:cluster:ControlPlane";
    public const string Extension = "infra:extensions:Extension";
    public const string Headroom = "infra:baseline:Headroom";
    public const string ImageRepositories = "infra:registry:ImageRepositories";
    public const string NodeAddOns = "infra:addons:NodeAddOns";
    public const string Pool = "infra:nodes:Pool";
    public const string PrivateNetwork = "infra:network:PrivateNetwork";
    public const string WorkloadNamespace = "infra:baseline:WorkloadNamespace";
    public const string WorkloadService = "infra:services:WorkloadService";
    public const string WrittenCharts = "infra:baseline:WrittenCharts";

    // This program declares none of these; rules know them so that they cannot be a way around.
    public const string SecurityGroupRule = "aws:ec2/securityGroupRule:SecurityGroupRule";
    public const string PolicyAttachment = "aws:iam/policyAttachment:PolicyAttachment";
    public const string RolePolicyAttachmentsExclusive = "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive";
    public const string KeyPolicy = "aws:kms/keyPolicy:KeyPolicy";
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
    public const string Queue = "aws:sqs/queue:Queue";
    public const string QueuePolicy = "aws:sqs/queuePolicy:QueuePolicy";

    private static IEnumerable<ResourceType> Others =>
    [
        new(AwsProvider) { Highlights = ["region"] },
        new(KubernetesProvider) { Highlights = [] },
        new(ClusterComponent) { Highlights = ["name", "version"] },
    ];
}
