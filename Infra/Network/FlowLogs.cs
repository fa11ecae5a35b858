using Infra.Identity;
using Infra.Model.Policies;
using Infra.Model.Settings;
using Infra.Model.Settings.Network;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;

namespace Infra.Network;

/// <summary>The record of all traffic in the network, kept encrypted in CloudWatch, or in a bucket that somebody else made.</summary>
public sealed class FlowLogs : ComponentResource
{
    /// <summary>Declares the record.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="settings">The environment it belongs to.</param>
    /// <param name="vpc">The network.</param>
    /// <param name="keys">The keys it is encrypted with.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public FlowLogs(string name, EnvironmentSettings settings, Vpc vpc, Keys keys, ComponentResourceOptions? options = null)
        : base("infra:network:FlowLogs", name, options)
    {
        if (settings.Network.FlowLogBucket is { } bucket)
        {
            if (bucket.LogGroupRetiring) _ = LogGroup(name, settings, keys, isRetiring: true);
            ToBucket(name, vpc, bucket);
        }
        else
        {
            ToCloudWatch(name, settings, vpc, LogGroup(name, settings, keys, isRetiring: false));
        }

        RegisterOutputs();
    }

    private LogGroup LogGroup(string name, EnvironmentSettings settings, Keys keys, bool isRetiring) => new(
        name,
        new LogGroupArgs
        {
            RetentionInDays = settings.Network.FlowLogRetentionDays,
            KmsKeyId = keys.Logs.Arn,
            Tags = Retirement.Tags(name, isRetiring),
        },
        new CustomResourceOptions { Parent = this });

    // The bucket's policy lets AWS write, so there is no role.
    // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html (awsdocs/amazon-vpc-user-guide at 06e98d9), read 2026-11-30
    private void ToBucket(string name, Vpc vpc, FlowLogBucketSettings bucket) => _ = new FlowLog(
        name,
        new FlowLogArgs
        {
            VpcId = vpc.Id,
            TrafficType = "ALL",
            LogDestinationType = "s3",
            LogDestination = bucket.Destination(),
            MaxAggregationInterval = 60,
            Tags = { ["Name"] = name },
        },
        new CustomResourceOptions { Parent = this });

    private void ToCloudWatch(string name, EnvironmentSettings settings, Vpc vpc, LogGroup group)
    {
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Description = $"Writes {name}",
                Trust = Trust(settings),
                Settings = settings,
            },
            new ComponentResourceOptions { Parent = this });

        var writes = new RolePolicy(
            $"{name}-write",
            new RolePolicyArgs
            {
                Role = role.Role.Name,
                // All that the page names, but for this group alone where an action can be held to one.
                // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html (a copy), read 2026-11-22
                Policy = group.Arn.Apply(arn => new PolicyDocument(
                    new Statement
                    {
                        Sid = "WriteFlowLogs",
                        Actions = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
                        Resources = [arn, $"{arn}:*"],
                    },
                    new Statement
                    {
                        Sid = "FindLogGroup",
                        Actions = ["logs:DescribeLogGroups"],
                        Resources = [$"arn:{settings.Region.Partition}:logs:{settings.Region}:{settings.Account}:log-group:*"],
                    }).ToJson()),
            },
            new CustomResourceOptions { Parent = role });

        _ = new FlowLog(
            name,
            new FlowLogArgs
            {
                VpcId = vpc.Id,
                TrafficType = "ALL",
                LogDestinationType = "cloud-watch-logs",
                LogDestination = group.Arn,
                IamRoleArn = role.Role.Arn,
                MaxAggregationInterval = 60,
                Tags = { ["Name"] = name },
            },
            new CustomResourceOptions { Parent = this, DependsOn = { writes } });
    }

    // The service writes for many accounts; it gets the role for a flow log of this one only.
    // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html (a copy), read 2026-11-22
    private static PolicyDocument Trust(EnvironmentSettings settings) => new(new Statement
    {
        Principal = Principal.Service("vpc-flow-logs.amazonaws.com"),
        Actions = ["sts:AssumeRole"],
        Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["StringEquals"] = new Dictionary<string, string> { ["aws:SourceAccount"] = settings.Account.ToString() },
            ["ArnLike"] = new Dictionary<string, string>
            {
                ["aws:SourceArn"] = $"arn:{settings.Region.Partition}:ec2:{settings.Region}:{settings.Account}:vpc-flow-log/*",
            },
        },
    });
}
