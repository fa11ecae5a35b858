using System.Collections.Frozen;
using Infra.Model.Plans;
using Infra.Model.Trees;

namespace Infra.Cli.Plan;

/// <summary>The inputs of a resource that a reader of a plan looks for first.</summary>
internal static class PlanHighlights
{
    private static readonly FrozenDictionary<string, string[]> Paths = new Dictionary<string, string[]>
    {
        ["pulumi:providers:aws"] = ["region"],
        ["aws:ec2/vpc:Vpc"] = ["cidrBlock"],
        ["aws:ec2/subnet:Subnet"] = ["cidrBlock", "availabilityZone"],
        ["aws:ec2/subnetCidrReservation:SubnetCidrReservation"] = ["cidrBlock"],
        ["aws:ec2/route:Route"] = ["destinationCidrBlock", "gatewayId", "natGatewayId"],
        ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = ["subnetId"],
        ["aws:ec2/natGateway:NatGateway"] = ["subnetId"],
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = ["serviceName", "vpcEndpointType"],
        ["aws:cloudwatch/logGroup:LogGroup"] = ["retentionInDays"],
        ["aws:eks/addon:Addon"] = ["addonVersion"],
        ["aws:eks/accessEntry:AccessEntry"] = ["principalArn"],
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = ["namespace", "serviceAccount"],
        ["eks:index:Cluster"] = ["name", "version"],
        ["aws:eks/cluster:Cluster"] = ["name", "version", "roleArn", "vpcConfig.subnetIds"],
        ["aws:ec2/launchTemplate:LaunchTemplate"] = ["blockDeviceMappings[0].ebs.volumeSize", "blockDeviceMappings[1].ebs.volumeSize", "metadataOptions.httpTokens"],
        ["aws:eks/nodeGroup:NodeGroup"] =
        [
            "amiType", "releaseVersion", "instanceTypes", "capacityType", "scalingConfig.minSize", "scalingConfig.maxSize", "taints[0].value", "launchTemplate.id",
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The inputs that matter.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>Name and value of each that it has; a property of another resource by that resource's name.</returns>
    internal static IEnumerable<string> Of(PlannedResource resource) =>
        from path in Paths.GetValueOrDefault(resource.Address.Type) ?? []
        let value = resource.Inputs.At(path)
        where value is not MissingNode
        select $"{NodePath.Steps(path).Last()} {Text(value)}";

    private static string Text(Node value) => value switch
    {
        ReferenceNode reference => reference.Resource.Name,
        JoinNode join => string.Concat(join.Parts.Select(Text)),
        ListNode list => string.Join(", ", list.Items.Select(Text)),
        _ => value.Text ?? "…",
    };
}
