using System.Text;
using System.Text.RegularExpressions;
using Infra.Model.Policies;
using Infra.Model.Rules;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using static Infra.Model.Resources.ResourceTypes;

namespace Infra.Tests.Controls;

/// <content>What several resources show together. The last lines of each name changes that must not go unnoticed.</content>
internal static partial class ControlCatalogue
{
    private const string Any = "";

    private static Together LogsAreWrittenToTheGroup => new(
        "`eks.Cluster` is called like the `cloudwatch.LogGroup` `/aws/eks/<name>/cluster`, and waits for it",
        plan => plan.Of(LogGroup).Any(group =>
            group["name"].Text == $"/aws/eks/{plan.Of(Cluster).Single()["name"].Text}/cluster"
            && plan.Of(ClusterComponent).Single().Options.DependsOn.Contains(group.Name)),
        (LogGroup, "cluster-logs$", "name", new TextNode("wrong")),
        (Cluster, Any, "name", new TextNode("wrong")),
        (ClusterComponent, Any, "options.dependsOn", null));

    private static Together KubeletDefaultsStand => new(
        "`ec2.LaunchTemplate`: `userData` says nothing of the kubelet's authentication, authorization, read-only port or certificates",
        plan => plan.Of(LaunchTemplate).Any() && plan.Of(LaunchTemplate).All(template => !Regex.IsMatch(
            UserData(template),
            "anonymous|authentication|authorization|read-?only-?port|rotate|server-?tls",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)),
        (LaunchTemplate, Any, "userData", Base64("[settings.kubernetes]\nauthentication-mode = \"tls\"\n")),
        (LaunchTemplate, Any, "userData", Base64("readOnlyPort: 10255\n")));

    private static Together OneRoleAdministers => new(
        "one `eks.AccessPolicyAssociation` with AmazonEKSClusterAdminPolicy",
        plan => plan.Of(AccessPolicyAssociation).Count(IsAdministrator) == 1,
        (AccessPolicyAssociation, "deployment$", "policyArn", new TextNode("wrong")),
        (AccessPolicyAssociation, "(?<!deployment)$", "policyArn", new TextNode("arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy")));

    private static Together NobodyElseSeesAllSecrets => new(
        "every other `eks.AccessPolicyAssociation` is AmazonEKSViewPolicy, which shows no secrets, or of a namespace",
        plan => plan.Of(AccessPolicyAssociation).Where(association => !IsAdministrator(association)).All(association =>
            association["policyArn"].Text?.EndsWith("/AmazonEKSViewPolicy", StringComparison.Ordinal) == true || association["accessScope.type"].Text == "namespace"),
        (AccessPolicyAssociation, "(?<!deployment)$", "policyArn", new TextNode("arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy")));

    private static Together NothingInDefault => new(
        "no Kubernetes object of ours is in the namespace `default`",
        plan => plan.Resources.Where(resource => resource.Name.Type is Deployment or HelmRelease or LimitRange or NetworkPolicy or ResourceQuota).All(resource =>
            resource[resource.Name.Type == HelmRelease ? "namespace" : "metadata.namespace"] is { IsEmpty: false } space && space.Text != "default"),
        (Deployment, Any, "metadata.namespace", null),
        (Deployment, Any, "metadata.namespace", new TextNode("default")),
        (HelmRelease, Any, "namespace", new TextNode("default")),
        (ResourceQuota, Any, "metadata.namespace", null));

    private static Together OnlyTheAccountPulls => new(
        "`ecr.RepositoryPolicy`: `policy` lets in the environment's account and nobody else",
        plan => plan.Of(RepositoryPolicy).All(policy => Statements(policy).SelectMany(statement => statement.Principals).All(principal =>
            principal.Kind == "AWS" && Regex.IsMatch(principal.Id, $"^arn:[a-z-]+:iam::{Account(plan)}:root$"))),
        (RepositoryPolicy, Any, "policy.Statement[*].Principal", new TextNode("*")),
        (RepositoryPolicy, Any, "policy.Statement[*].Principal.AWS", new TextNode("*")),
        (RepositoryPolicy, Any, "policy.Statement[*].Principal.AWS", new TextNode("arn:aws:iam::999999999999:root")));

    private static Together ServersOnlyPull => new(
        "the role of every `eks.NodeGroup` has AmazonEKSWorkerNodePolicy, AmazonEC2ContainerRegistryPullOnly and nothing else",
        plan => plan.Of(NodeGroup).Select(group => Target(group["nodeRoleArn"])).Distinct().All(role =>
            plan.Of(RolePolicy).All(policy => Target(policy["role"]) != role)
            && plan.Of(RolePolicyAttachment).Where(attachment => Target(attachment["role"]) == role)
                .Select(attachment => attachment["policyArn"].Text!.Split('/')[^1])
                .ToHashSet().SetEquals(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"])),
        (RolePolicyAttachment, "PullOnly$", "policyArn", new TextNode("arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryFullAccess")),
        (RolePolicyAttachment, "CNI_Policy$", "role", Reference(Role, "prod-node")),
        (RolePolicy, "cluster-role", "role", Reference(Role, "prod-node")));

    private static Together EachAssociationHasItsRole => new(
        "every `eks.PodIdentityAssociation` has a role of its own",
        plan => plan.Of(PodIdentityAssociation).Any()
            && plan.Of(PodIdentityAssociation).Select(association => Target(association["roleArn"])).ToHashSet() is var roles
            && roles.Count == plan.Of(PodIdentityAssociation).Count() && !roles.Contains(null),
        (PodIdentityAssociation, "(?<!autoscaler)$", "roleArn", Reference(Role, "prod-baseline-autoscaler")),
        (PodIdentityAssociation, Any, "roleArn", null));

    private static Together NetworkPluginHasItsOwnRole => new(
        "AmazonEKS_CNI_Policy is attached to the role of the `eks.PodIdentityAssociation` of aws-node alone",
        plan => plan.Of(RolePolicyAttachment).Where(attachment => attachment["policyArn"].Text!.EndsWith("CNI_Policy", StringComparison.Ordinal)).ToList() is [var plugin]
            && Target(plugin["role"]) is { } role
            && plan.Of(PodIdentityAssociation).Where(association => Target(association["roleArn"]) == role).ToList() is [var association]
            && association["serviceAccount"].Text == "aws-node",
        (RolePolicyAttachment, "CNI_Policy$", "role", Reference(Role, "prod-node")),
        (RolePolicyAttachment, "WorkerNodePolicy$", "policyArn", new TextNode("arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy")),
        (PodIdentityAssociation, "vpc-cni$", "serviceAccount", new TextNode("default")));

    private static Together ServersHaveNoWayInFromTheInternet => new(
        "the `ec2.Subnet`s of every `eks.NodeGroup` have a route table without a route to an internet gateway",
        plan => plan.Of(NodeGroup).Any() && plan.Of(NodeGroup).SelectMany(group => group["subnetIds"].Items).All(subnet =>
            Tables(plan, subnet).ToList() is { Count: > 0 } tables
            && plan.Of(Route).Where(route => tables.Contains(Target(route["routeTableId"]))).All(route => route["gatewayId"].IsEmpty)),
        (NodeGroup, Any, "subnetIds[0]", Reference(Subnet, "prod-network-eu-central-1a-public")),
        (RouteTableAssociation, "private$", "subnetId", new TextNode("wrong")),
        (Route, "nat", "gatewayId", new TextNode("wrong")));

    private static Together NoRuleOpensSsh => new(
        "no `vpc.SecurityGroupIngressRule` opens port 22",
        plan => plan.Of(IngressRule).All(rule => rule["fromPort"].Text is { } from && rule["toPort"].Text is { } to && !(int.Parse(from) <= 22 && int.Parse(to) >= 22)),
        (IngressRule, Any, "fromPort", new NumberNode(22)),
        (IngressRule, Any, "fromPort", null));

    private static Together GrantsAreForAwsServices => new(
        "`kms.Key`: `policy` lets grants be made for AWS services only, by whoever does not administer the key",
        plan => plan.Of(Key).SelectMany(Statements).Where(statement => statement.Actions.Contains("kms:CreateGrant"))
            .All(statement => Asks(statement, "Bool", "kms:GrantIsForAWSResource", "true")),
        (Key, "volumes$", "policy.Statement[*].Condition", null));

    private static Together ServersInThreeZones => new(
        "the servers of every pool are in three zones at least, by one `eks.NodeGroup` or one for each zone, and so is the control plane",
        plan => Zones(plan, plan.Of(Cluster).Single()["vpcConfig.subnetIds"].Items).Count >= 3
            && plan.Of(NodeGroup).Any()
            && plan.Of(NodeGroup).All(group => ZonesOf(plan, group).Count switch
            {
                0 => false,
                1 => plan.Of(NodeGroup).Where(other => other["labels['infra/pool']"].Text == group["labels['infra/pool']"].Text)
                    .SelectMany(other => ZonesOf(plan, other)).Distinct().Count() >= 3,
                var zones => zones >= 3,
            }),
        (NodeGroup, Any, "subnetIds", new ListNode([])),
        (Cluster, Any, "vpcConfig.subnetIds[2]", null));

    private static Together ControlPlaneHasItsOwnSubnets => new(
        "`eks.Cluster`: `vpcConfig.subnetIds` are of two zones at least, each with sixteen addresses or more, none of them a server's",
        plan => plan.Of(Cluster).Single()["vpcConfig.subnetIds"].Items is var subnets
            && Zones(plan, subnets).Count >= 2
            && subnets.All(subnet => At(plan, subnet)?["cidrBlock"].Text is { } cidr && Value.Parse<Cidr>(cidr).PrefixLength <= 28)
            && !subnets.Select(Target).Intersect(plan.Of(NodeGroup).SelectMany(group => group["subnetIds"].Items).Select(Target)).Any(),
        (Cluster, Any, "vpcConfig.subnetIds", new ListNode([])),
        (Subnet, "control-plane$", "cidrBlock", new TextNode("10.30.0.0/29")),
        (NodeGroup, Any, "subnetIds[0]", Reference(Subnet, "prod-network-eu-central-1a-control-plane")));

    private static Together AutoscalerIsOfTheClustersVersion => new(
        "`helm.Release` (chart cluster-autoscaler): `values.image.tag` is of the cluster's version",
        plan => plan.Of(HelmRelease).Where(release => release["chart"].Text == "cluster-autoscaler").ToList() is [var autoscaler]
            && autoscaler["values.image.tag"].Text?.StartsWith($"v{plan.Of(Cluster).Single()["version"].Text}.", StringComparison.Ordinal) == true,
        (HelmRelease, "autoscaler$", "values.image.tag", new TextNode("v1.1.0")),
        (HelmRelease, "autoscaler$", "chart", new TextNode("wrong")));

    private static Together AutoscalerChangesOnlyThisClustersGroups => new(
        "`iam.RolePolicy`: SetDesiredCapacity and TerminateInstanceInAutoScalingGroup only on groups with this cluster's tag",
        plan => plan.Of(RolePolicy).SelectMany(Statements)
            .Where(statement => statement.Actions.Any(action => action is "autoscaling:SetDesiredCapacity" or "autoscaling:TerminateInstanceInAutoScalingGroup"))
            .ToList() is { Count: > 0 } statements
            && statements.All(statement => Asks(statement, "StringEquals", $"aws:ResourceTag/k8s.io/cluster-autoscaler/{plan.Of(Cluster).Single()["name"].Text}", "owned")),
        (RolePolicy, "autoscaler", "policy.Statement[*].Condition", null),
        (RolePolicy, "autoscaler", "policy", null));

    // The autoscaler computes with the first type of a group, so none may have less.
    // https://docs.aws.amazon.com/eks/latest/best-practices/cas.html (at dc0243a), read 2026-11-22
    private static Together GroupsAreOfOneShape => new(
        "`eks.NodeGroup`: `instanceTypes` are of one size, none with less memory than the first; four types at least where `capacityType` is SPOT",
        plan => plan.Of(NodeGroup).Any() && plan.Of(NodeGroup).All(group =>
            group["instanceTypes"].Items.Select(type => type.Text!.Split('.')).ToList() is var types
            && types.All(type => type[1] == types[0][1] && "cmr".IndexOf(type[0][0], StringComparison.Ordinal) >= "cmr".IndexOf(types[0][0][0], StringComparison.Ordinal))
            && (group["capacityType"].Text != "SPOT" || types.Count >= 4)),
        (NodeGroup, Any, "instanceTypes", Texts("m7g.large", "c7g.large", "m6g.large", "r7g.large")),
        (NodeGroup, Any, "instanceTypes", Texts("m7g.large", "m7g.xlarge", "m6g.large", "r7g.large")),
        (NodeGroup, "general", "capacityType", new TextNode("SPOT")));

    private static Together EachZoneHasItsWayOut => new(
        "the `ec2.Subnet`s of every `eks.NodeGroup` have a `ec2.Route` to a `ec2.NatGateway` of their own zone, in a route table of their own",
        plan => plan.Of(NodeGroup).Any() && plan.Of(NodeGroup).SelectMany(group => group["subnetIds"].Items).DistinctBy(Target).ToList() is var subnets
            && subnets.SelectMany(subnet => Tables(plan, subnet)).Distinct().Count() == subnets.Count
            && subnets.All(subnet => plan.Of(Route).Any(route =>
                Tables(plan, subnet).Contains(Target(route["routeTableId"]))
                && At(plan, route["natGatewayId"]) is { } gateway
                && ZoneOf(plan, gateway["subnetId"]) == ZoneOf(plan, subnet))),
        (Route, "nat", "natGatewayId", null),
        (NatGateway, "1[bc]$", "subnetId", Reference(Subnet, "prod-network-eu-central-1a-public")),
        (RouteTableAssociation, "1[bc]-private$", "routeTableId", Reference(RouteTable, "prod-network-eu-central-1a-private")));

    private static Together ImagesAndTokensStayInTheNetwork => new(
        "`ec2.VpcEndpoint`s of the type Interface for ecr.api, ecr.dkr and sts",
        plan => ((string[])["ecr.api", "ecr.dkr", "sts"]).All(service => plan.Of(VpcEndpoint).Any(endpoint =>
            endpoint["vpcEndpointType"].Text == "Interface" && endpoint["serviceName"].Text?.EndsWith($".{service}", StringComparison.Ordinal) == true)),
        (VpcEndpoint, @"-(ecr\.api|ecr\.dkr|sts)$", "serviceName", new TextNode("wrong")),
        (VpcEndpoint, @"-(ecr\.api|ecr\.dkr|sts)$", "vpcEndpointType", new TextNode("Gateway")));

    private static Together PolicyReachesWorkloads(string policy) => new(
        $"the binding of `{policy}` names every `core.Namespace` but that of the placeholders",
        plan => plan.Of(AdmissionPolicyBinding).Where(binding => binding["metadata.name"].Text == policy).ToList() is [var binding]
            && At(plan, binding["spec.policyName"])?["metadata.name"].Text == policy
            && binding.All("spec.matchResources.namespaceSelector.matchExpressions[*].values[*]").Select(value => value.Text).ToHashSet() is var reached
            && binding["spec.matchResources.namespaceSelector.matchExpressions[0].operator"].Text == "In"
            && plan.Of(Namespace).Select(space => space["metadata.name"].Text).Where(name => name != "infra-headroom").All(reached.Contains),
        (AdmissionPolicyBinding, $"{policy[6..].Replace("workload-", "")}$", "spec.matchResources.namespaceSelector.matchExpressions[0].values", Texts("other")),
        (AdmissionPolicyBinding, $"{policy[6..].Replace("workload-", "")}$", "spec.policyName", new TextNode("wrong")),
        (AdmissionPolicyBinding, $"{policy[6..].Replace("workload-", "")}$", "spec.matchResources.namespaceSelector.matchExpressions[0].operator", new TextNode("NotIn")));

    private static string Account(DeclaredEnvironment plan) => plan.Of(AwsProvider).Single()["allowedAccountIds[0]"].Text!;

    private static bool Asks(PolicyStatement statement, string test, string key, string value) =>
        statement.Conditions.Any(condition => (condition.Operator, condition.Key, string.Join(' ', condition.Values)) == (test, key, value));

    private static Declared? At(DeclaredEnvironment plan, Node reference) => Target(reference) is { } name ? plan.Named(name).FirstOrDefault() : null;

    private static TextNode Base64(string text) => new(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    private static bool IsAdministrator(Declared association) =>
        association["policyArn"].Text?.EndsWith("/AmazonEKSClusterAdminPolicy", StringComparison.Ordinal) == true;

    private static UnknownNode Reference(string type, string name) => new() { From = [new ResourceAddress(type, name)] };

    // What is not understood the rules find.
    private static IEnumerable<PolicyStatement> Statements(Declared resource) =>
        PolicyReader.Read(resource["policy"], resource.Name.Type == RolePolicy ? PolicyUse.Identity : PolicyUse.Resource).Statements.Select(item => item.Statement);

    private static ResourceAddress? Target(Node reference) => reference.Sources.FirstOrDefault();

    private static ListNode Texts(params string[] texts) => new([.. texts.Select(text => new TextNode(text))]);

    private static IEnumerable<ResourceAddress?> Tables(DeclaredEnvironment plan, Node subnet) => plan.Of(RouteTableAssociation)
        .Where(association => Target(association["subnetId"]) == Target(subnet))
        .Select(association => Target(association["routeTableId"]));

    private static string UserData(Declared template) => template["userData"].Text is { } data ? Encoding.UTF8.GetString(Convert.FromBase64String(data)) : "";

    private static string? ZoneOf(DeclaredEnvironment plan, Node subnet) => At(plan, subnet)?["availabilityZone"].Text;

    private static HashSet<string> Zones(DeclaredEnvironment plan, IEnumerable<Node> subnets) => [.. subnets.Select(subnet => ZoneOf(plan, subnet)).OfType<string>()];

    private static HashSet<string> ZonesOf(DeclaredEnvironment plan, Declared group) => Zones(plan, group["subnetIds"].Items);
}
