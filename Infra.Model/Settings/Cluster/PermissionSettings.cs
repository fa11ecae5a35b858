using Infra.Model.Policies;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Cluster;

/// <summary>A right in AWS.</summary>
public sealed record PermissionSettings
{
    /// <summary>What is allowed, for example <c>route53:ListResourceRecordSets</c>; at least one action.</summary>
    [Setting(SettingEffect.SameServers, "route53:ListResourceRecordSets", "route53:ChangeResourceRecordSets")]
    public required IReadOnlyList<ActionName> Actions { get; init; }

    /// <summary>On what it is allowed; at least one ARN.</summary>
    [Setting(SettingEffect.SameServers, "arn:aws:route53:::hostedzone/Z0EXAMPLE", "arn:aws:route53:::hostedzone/Z1EXAMPLE")]
    public required IReadOnlyList<ResourceArn> Resources { get; init; }

    /// <summary>The right as a statement of a policy.</summary>
    public Statement ToStatement() => Statement.Allowing(Actions, Resources);
}
