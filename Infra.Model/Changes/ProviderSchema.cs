using System.Collections.Frozen;
using Infra.Model.Trees;

namespace Infra.Model.Changes;

/// <summary>
/// What the providers do with a change of a property: most are changed in place, those listed here make another resource.
/// </summary>
/// <remarks>
/// "Update requires: Replacement" in https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/ (at 19dc52c, where access
/// entries and pod identities are missing), read 2026-11-22; "Forces new resource" in
/// https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs, not read, measured with that provider. Kubernetes' own: not
/// read; general knowledge.
/// </remarks>
public static class ProviderSchema
{
    private static readonly FrozenDictionary<string, string[]> Replacing = new Dictionary<string, string[]>
    {
        ["aws:autoscaling/tag:Tag"] = ["autoscalingGroupName", "tag.key"],
        ["aws:cloudwatch/logGroup:LogGroup"] = ["name"],
        ["aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway"] = ["vpcId"],
        ["aws:ec2/eip:Eip"] = ["domain"],
        ["aws:ec2/flowLog:FlowLog"] =
            ["iamRoleArn", "logDestination", "logDestinationType", "maxAggregationInterval", "trafficType", "vpcId"],
        ["aws:ec2/launchTemplate:LaunchTemplate"] = ["name", "namePrefix"],
        ["aws:ec2/natGateway:NatGateway"] = ["allocationId", "connectivityType", "subnetId"],
        ["aws:ec2/route:Route"] = ["destinationCidrBlock", "destinationIpv6CidrBlock", "routeTableId"],
        ["aws:ec2/routeTable:RouteTable"] = ["vpcId"],
        ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = ["subnetId"],
        ["aws:ec2/securityGroup:SecurityGroup"] = ["description", "name", "vpcId"],
        ["aws:ec2/subnet:Subnet"] = ["availabilityZone", "cidrBlock", "vpcId"],
        ["aws:ec2/subnetCidrReservation:SubnetCidrReservation"] = ["cidrBlock", "description", "reservationType", "subnetId"],
        ["aws:ec2/vpc:Vpc"] = ["cidrBlock", "ipv4IpamPoolId"],
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = ["serviceName", "vpcEndpointType", "vpcId"],
        ["aws:ecr/repository:Repository"] = ["encryptionConfigurations", "name"],
        ["aws:eks/accessEntry:AccessEntry"] = ["clusterName", "principalArn", "type"],
        ["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = ["accessScope", "clusterName", "policyArn", "principalArn"],
        ["aws:eks/addon:Addon"] = ["addonName", "clusterName"],
        ["aws:eks/cluster:Cluster"] =
        [
            "accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons", "encryptionConfig",
            "kubernetesNetworkConfig", "name", "roleArn",
        ],
        ["aws:eks/nodeGroup:NodeGroup"] =
        [
            "amiType", "capacityType", "clusterName", "diskSize", "instanceTypes", "launchTemplate.id", "launchTemplate.name",
            "nodeGroupName", "nodeRoleArn", "remoteAccess", "subnetIds",
        ],
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = ["clusterName", "namespace", "serviceAccount"],
        ["aws:iam/role:Role"] = ["name", "path"],
        ["aws:iam/rolePolicy:RolePolicy"] = ["name", "role"],
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = ["policyArn", "role"],
        ["aws:kms/key:Key"] = ["customerMasterKeySpec", "keyUsage", "multiRegion"],
        ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = ["securityGroupId"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // A Kubernetes object is what its kind and name are; the rest of it is changed in place, but for a few fields the API guards.
    private static readonly FrozenDictionary<string, string[]> ReplacingInKubernetes = new Dictionary<string, string[]>
    {
        ["kubernetes:apps/v1:Deployment"] = ["spec.selector"],
        ["kubernetes:scheduling.k8s.io/v1:PriorityClass"] = ["value"],
        ["kubernetes:storage.k8s.io/v1:StorageClass"] = ["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] KubernetesNames = ["metadata.name", "metadata.namespace"];

    /// <summary>Whether a change of a property makes another resource.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="path">The property.</param>
    /// <returns>Whether it does.</returns>
    public static bool Replaces(string type, string path) =>
        Replacing.GetValueOrDefault(type, []).Any(property => NodePath.IsWithin(path, property))
        || ReplacingInKubernetes.GetValueOrDefault(type, []).Any(property => NodePath.IsWithin(path, property))
        || (type.StartsWith("kubernetes:", StringComparison.Ordinal) && KubernetesNames.Contains(path));
}
