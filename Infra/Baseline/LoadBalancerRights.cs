using Infra.Model.Policies;
using Infra.Model.Settings;

namespace Infra.Baseline;

/// <summary>What the AWS Load Balancer Controller may do.</summary>
/// <remarks>
/// The actions are those of https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/225f445/docs/install/iam_policy.json,
/// read 2026-11-22, without WAF and Shield, which are off, and without Cognito, certificates of IAM, and customer-owned and managed
/// pools of addresses, which therefore do not work. Where it takes any cluster's tag or asks for none, this takes our cluster's.
/// </remarks>
internal static class LoadBalancerRights
{
    private const string OwnerTag = "elbv2.k8s.aws/cluster";

    /// <summary>The rights in one cluster.</summary>
    /// <param name="settings">The environment's settings.</param>
    /// <param name="cluster">The cluster's name.</param>
    internal static PolicyDocument For(EnvironmentSettings settings, string cluster)
    {
        var (partition, region, account) = (settings.Region.Partition, settings.Region, settings.Account);
        string[] balancers = [.. ((string[])["targetgroup/*/*", "loadbalancer/net/*/*", "loadbalancer/app/*/*"]).Select(LoadBalancing)];
        string[] rules = [.. ((string[])["listener/net/*/*/*", "listener/app/*/*/*", "listener-rule/net/*/*/*", "listener-rule/app/*/*/*"]).Select(LoadBalancing)];
        var groups = $"arn:{partition}:ec2:{region}:{account}:security-group/*";

        return new PolicyDocument(
            Allow("See", ["*"], See),
            Allow("FirstLoadBalancerOfAccount", ["*"], ["iam:CreateServiceLinkedRole"], "iam:AWSServiceName", "elasticloadbalancing.amazonaws.com"),
            Allow("MakeSecurityGroups", [groups, $"arn:{partition}:ec2:{region}:{account}:vpc/*"], ["ec2:CreateSecurityGroup"]),
            Allow("TagNewSecurityGroups", [groups], ["ec2:CreateTags"], $"aws:RequestTag/{OwnerTag}", cluster),
            Allow("ChangeOwnSecurityGroups", [groups], ChangeGroups, $"aws:ResourceTag/{OwnerTag}", cluster),
            Allow("OpenServersToLoadBalancers", [groups], OpenGroups, $"aws:ResourceTag/kubernetes.io/cluster/{cluster}", "owned"),
            Allow("MakeLoadBalancers", balancers, Make, $"aws:RequestTag/{OwnerTag}", cluster),
            Allow("ChangeOwnLoadBalancers", balancers, Change, $"aws:ResourceTag/{OwnerTag}", cluster),
            Allow("ChangeOwnListeners", rules, ChangeListeners, $"aws:ResourceTag/{OwnerTag}", cluster),
            Allow("TagNewListeners", rules, ["elasticloadbalancing:AddTags"], $"aws:RequestTag/{OwnerTag}", cluster));

        string LoadBalancing(string resource) => $"arn:{partition}:elasticloadbalancing:{region}:{account}:{resource}";
    }

    private static IReadOnlyList<string> See =>
    [
        "acm:DescribeCertificate", "acm:ListCertificates",
        "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeInstances",
        "ec2:DescribeInternetGateways", "ec2:DescribeNetworkInterfaces", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVpcPeeringConnections", "ec2:DescribeVpcs", "ec2:GetSecurityGroupsForVpc",
        "elasticloadbalancing:DescribeCapacityReservation", "elasticloadbalancing:DescribeListenerAttributes",
        "elasticloadbalancing:DescribeListenerCertificates", "elasticloadbalancing:DescribeListeners",
        "elasticloadbalancing:DescribeLoadBalancerAttributes", "elasticloadbalancing:DescribeLoadBalancers",
        "elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeSSLPolicies", "elasticloadbalancing:DescribeTags",
        "elasticloadbalancing:DescribeTargetGroupAttributes", "elasticloadbalancing:DescribeTargetGroups",
        "elasticloadbalancing:DescribeTargetHealth", "elasticloadbalancing:DescribeTrustStores",
    ];

    private static IReadOnlyList<string> OpenGroups => ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"];

    private static IReadOnlyList<string> ChangeGroups => [.. OpenGroups, "ec2:CreateTags", "ec2:DeleteSecurityGroup", "ec2:DeleteTags"];

    private static IReadOnlyList<string> Make =>
        ["elasticloadbalancing:AddTags", "elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"];

    private static IReadOnlyList<string> Change =>
    [
        "elasticloadbalancing:AddTags", "elasticloadbalancing:CreateListener", "elasticloadbalancing:DeleteLoadBalancer",
        "elasticloadbalancing:DeleteTargetGroup", "elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:ModifyCapacityReservation",
        "elasticloadbalancing:ModifyIpPools", "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:ModifyTargetGroup",
        "elasticloadbalancing:ModifyTargetGroupAttributes", "elasticloadbalancing:RegisterTargets", "elasticloadbalancing:RemoveTags",
        "elasticloadbalancing:SetIpAddressType", "elasticloadbalancing:SetSecurityGroups", "elasticloadbalancing:SetSubnets",
    ];

    private static IReadOnlyList<string> ChangeListeners =>
    [
        "elasticloadbalancing:AddListenerCertificates", "elasticloadbalancing:AddTags", "elasticloadbalancing:CreateRule",
        "elasticloadbalancing:DeleteListener", "elasticloadbalancing:DeleteRule", "elasticloadbalancing:ModifyListener",
        "elasticloadbalancing:ModifyListenerAttributes", "elasticloadbalancing:ModifyRule", "elasticloadbalancing:RemoveListenerCertificates",
        "elasticloadbalancing:RemoveTags", "elasticloadbalancing:SetRulePriorities",
    ];

    private static Statement Allow(string sid, IReadOnlyList<string> resources, IReadOnlyList<string> actions, string? key = null, string value = "") => new()
    {
        Sid = sid,
        Actions = actions,
        Resources = resources,
        Conditions = key is null
            ? null
            : new Dictionary<string, IReadOnlyDictionary<string, string>> { ["StringEquals"] = new Dictionary<string, string> { [key] = value } },
    };
}
