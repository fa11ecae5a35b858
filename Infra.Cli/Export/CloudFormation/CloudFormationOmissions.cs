using Infra.Model.Plans;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>What CloudFormation cannot do, and the commands of AWS's command line that make up for it.</summary>
/// <param name="plan">The environment.</param>
/// <param name="ids">The names of its resources.</param>
internal sealed class CloudFormationOmissions(EnvironmentPlan plan, LogicalIds ids)
{
    internal static ImmutableArray<SettingOmission> Settings { get; } = SettingOmission.InAws;

    /// <summary>The functions of the shell that the commands call.</summary>
    internal static ImmutableArray<string> Functions { get; } =
    [
        "id() { aws cloudformation describe-stack-resource --stack-name \"$stack\" --logical-resource-id \"$1\" --query StackResourceDetail.PhysicalResourceId --output text; }",
        "group() { aws eks describe-nodegroup --cluster-name \"$1\" --nodegroup-name \"$2\" --query 'nodegroup.resources.autoScalingGroups[0].name' --output text; }",
        "rules() { aws ec2 describe-security-groups --group-ids \"$1\" --query \"SecurityGroups[0].$2\" --output json; }",
    ];

    /// <summary>The commands for a resource that is left out.</summary>
    internal IEnumerable<string> Commands(ResourceAddress address)
    {
        var resource = plan.Resources.Single(resource => resource.Address == address);
        return address.Type switch
        {
            ResourceTypes.DefaultSecurityGroup =>
            [
                $"default=$(aws ec2 describe-security-groups --filters \"Name=vpc-id,Values={Value(resource, "vpcId")}\" Name=group-name,Values=default --query 'SecurityGroups[0].GroupId' --output text)",
                "aws ec2 revoke-security-group-ingress --group-id \"$default\" --ip-permissions \"$(rules \"$default\" IpPermissions)\"",
                "aws ec2 revoke-security-group-egress --group-id \"$default\" --ip-permissions \"$(rules \"$default\" IpPermissionsEgress)\"",
            ],
            ResourceTypes.AutoscalingTag =>
            [
                $"aws autoscaling create-or-update-tags --tags \"ResourceId={Group(resource)},ResourceType=auto-scaling-group,Key={Value(resource, "tag.key")},Value={Value(resource, "tag.value")},PropagateAtLaunch={Value(resource, "tag.propagateAtLaunch")}\"",
            ],
            _ =>
            [
                $"aws ec2 create-subnet-cidr-reservation --subnet-id \"{Value(resource, "subnetId")}\" --reservation-type {Value(resource, "reservationType")} --cidr {Value(resource, "cidrBlock")}",
            ],
        };
    }

    private string Value(PlannedResource resource, string path) => resource.Inputs.At(path) switch
    {
        ReferenceNode reference => $"$(id {ids[reference.Resource]})",
        var value => value.Text ?? "",
    };

    private string Group(PlannedResource tag)
    {
        if (tag.Inputs.At("autoscalingGroupName") is not ReferenceNode { Resource: var address }) return Value(tag, "autoscalingGroupName");

        var group = plan.Resources.Single(resource => resource.Address == address);
        return $"$(group {group.Inputs.At("clusterName").Text ?? $"\"{Value(group, "clusterName")}\""} {group.Inputs.At("nodeGroupName").Text})";
    }
}
