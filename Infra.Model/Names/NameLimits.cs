using System.Collections.Frozen;

namespace Infra.Model.Names;

/// <summary>
/// The limits of every kind of resource that has a name of its own. Read 2026-11-22: AWS's figures in the API models of botocore
/// 1.43.11, which hold the text of the pages named here, the node group's in its page (at 4d52b4d), those of Kubernetes in theirs
/// (kubernetes/website 0189ae0), Helm's in its page (a copy). Which kinds take a label or a subdomain: not read; general knowledge. The
/// figure of S3: not read; as quoted by others.
/// </summary>
public static class NameLimits
{
    private const string KubernetesNames = "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/";
    private const string Iam = "https://docs.aws.amazon.com/IAM/latest/APIReference/";
    private const string Ec2 = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/";

    // DNS labels and DNS subdomains (RFC 1123).
    private const int Label = 63;
    private const int Subdomain = 253;

    private static readonly FrozenDictionary<string, NameLimit> ByType = ((NameLimit[])
    [
        new("aws:autoscaling/lifecycleHook:LifecycleHook", "name", 1, 255, "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutLifecycleHook.html"),
        new("aws:cloudwatch/eventRule:EventRule", "name", 1, 64, "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html"),
        new("aws:cloudwatch/logGroup:LogGroup", "name", 1, 512, "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"),
        new("aws:cloudwatch/metricAlarm:MetricAlarm", "name", 1, 255, "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html"),
        new("aws:ec2/launchTemplate:LaunchTemplate", "name", 3, 128, $"{Ec2}API_CreateLaunchTemplate.html"),
        new("aws:ec2/securityGroup:SecurityGroup", "name", 1, 255, $"{Ec2}API_CreateSecurityGroup.html"),
        new("aws:ecr/repository:Repository", "name", 2, 256, "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html"),
        new("aws:eks/cluster:Cluster", "name", 1, 100, "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html"),
        new("aws:eks/nodeGroup:NodeGroup", "nodeGroupName", 1, 63, "https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html"),
        new("aws:iam/instanceProfile:InstanceProfile", "name", 1, 128, $"{Iam}API_CreateInstanceProfile.html"),
        new("aws:iam/policy:Policy", "name", 1, 128, $"{Iam}API_CreatePolicy.html"),
        new("aws:iam/role:Role", "name", 1, 64, $"{Iam}API_CreateRole.html"),
        new("aws:iam/rolePolicy:RolePolicy", "name", 1, 128, $"{Iam}API_PutRolePolicy.html"),
        new("aws:kms/alias:Alias", "name", 7, 256, "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html"),
        new("aws:s3/bucket:Bucket", "bucket", 3, 63, "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"),
        new("aws:sqs/queue:Queue", "name", 1, 80, "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html"),
        // 1,011 with the ARN that stands before it.
        new("aws:ssm/parameter:Parameter", "name", 1, 900, "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html"),

        .. Kubernetes(Label, "core/v1:Namespace", "core/v1:Service"),
        .. Kubernetes(
            Subdomain,
            "admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy", "admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding",
            "apps/v1:DaemonSet", "apps/v1:Deployment", "autoscaling/v2:HorizontalPodAutoscaler", "core/v1:ConfigMap", "core/v1:LimitRange",
            "core/v1:PersistentVolumeClaim", "core/v1:ResourceQuota", "core/v1:Secret", "core/v1:ServiceAccount",
            "networking.k8s.io/v1:Ingress", "networking.k8s.io/v1:NetworkPolicy", "policy/v1:PodDisruptionBudget",
            "rbac.authorization.k8s.io/v1:ClusterRole", "rbac.authorization.k8s.io/v1:ClusterRoleBinding",
            "rbac.authorization.k8s.io/v1:Role", "rbac.authorization.k8s.io/v1:RoleBinding",
            "scheduling.k8s.io/v1:PriorityClass", "storage.k8s.io/v1:StorageClass"),
        new("kubernetes:helm.sh/v3:Release", "name", 1, 53, "https://helm.sh/docs/chart_template_guide/getting_started/"),
    ]).ToFrozenDictionary(limit => limit.Type, StringComparer.Ordinal);

    /// <summary>The limit of a kind of resource.</summary>
    /// <param name="type">The type token.</param>
    /// <returns>The limit; <see langword="null"/> if resources of the kind have no name of their own.</returns>
    public static NameLimit? Of(string type) => ByType.GetValueOrDefault(type);

    private static IEnumerable<NameLimit> Kubernetes(int longest, params IEnumerable<string> types) =>
        types.Select(type => new NameLimit($"kubernetes:{type}", "metadata.name", 1, longest, KubernetesNames));
}
