using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Controls;

/// <content>What several resources show together. The last lines of each name changes that must not go unnoticed.</content>
internal static partial class ControlCatalogue
{
    private const string Any = "";

    private static Together LogsAreWrittenToTheGroup => new(
        "`eks.Cluster` is called like the `cloudwatch.LogGroup` `/aws/eks/<name>/cluster`, and waits for it",
        plan => plan.Of(LogGroup).Any(group =>
            group.Text("name") == $"/aws/eks/{plan.Of(Cluster).Single().Text("name")}/cluster"
            && plan.Of(ClusterComponent).Single().All("options.dependsOn[*]").Any(other => FactPath.TextOf(other) == group.Address)),
        (LogGroup, "cluster-logs$", "name", "wrong"),
        (Cluster, Any, "name", "wrong"),
        (ClusterComponent, Any, "options.dependsOn", null));

    private static Together KubeletDefaultsStand => new(
        "`ec2.LaunchTemplate`: `userData` says nothing of the kubelet's authentication, authorization, read-only port or certificates",
        plan => plan.Of(LaunchTemplate).Count > 0 && plan.Of(LaunchTemplate).All(template => !Regex.IsMatch(
            UserData(template),
            "anonymous|authentication|authorization|read-?only-?port|rotate|server-?tls",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)),
        (LaunchTemplate, Any, "userData", Base64("[settings.kubernetes]\nauthentication-mode = \"tls\"\n")),
        (LaunchTemplate, Any, "userData", Base64("readOnlyPort: 10255\n")));

    private static Together OneRoleAdministers => new(
        "one `eks.AccessPolicyAssociation` with AmazonEKSClusterAdminPolicy",
        plan => plan.Of(AccessPolicyAssociation).Count(IsAdministrator) == 1,
        (AccessPolicyAssociation, "deployment$", "policyArn", "wrong"),
        (AccessPolicyAssociation, "(?<!deployment)$", "policyArn", "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"));

    private static Together NobodyElseSeesAllSecrets => new(
        "every other `eks.AccessPolicyAssociation` is AmazonEKSViewPolicy, which shows no secrets, or of a namespace",
        plan => plan.Of(AccessPolicyAssociation).Where(association => !IsAdministrator(association)).All(association =>
            association.Text("policyArn")?.EndsWith("/AmazonEKSViewPolicy", StringComparison.Ordinal) == true || association.Text("accessScope.type") == "namespace"),
        (AccessPolicyAssociation, "(?<!deployment)$", "policyArn", "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy"));

    private static Together NothingInDefault => new(
        "no Kubernetes object of ours is in the namespace `default`",
        plan => plan.All.Where(fact => fact.Type is Deployment or HelmRelease or LimitRange or NetworkPolicy or ResourceQuota).All(fact =>
            (fact.One("metadata.namespace") ?? fact.One("namespace")) is { } space && FactPath.TextOf(space) != "default"),
        (Deployment, Any, "metadata.namespace", null),
        (Deployment, Any, "metadata.namespace", "default"),
        (HelmRelease, Any, "namespace", "default"),
        (ResourceQuota, Any, "metadata.namespace", null));

    private static Together OnlyTheAccountPulls => new(
        "`ecr.RepositoryPolicy`: `policy` lets in the environment's account and nobody else",
        plan => plan.Of(RepositoryPolicy).All(policy => policy.All("policy!Statement[*].Principal").All(principal =>
            principal is JsonObject { Count: 1 } && Regex.IsMatch(FactPath.TextOf(principal["AWS"]) ?? "", $"^arn:[a-z-]+:iam::{Account(plan)}:root$"))),
        (RepositoryPolicy, Any, "policy!Statement[*].Principal", "*"),
        (RepositoryPolicy, Any, "policy!Statement[*].Principal.AWS", "*"),
        (RepositoryPolicy, Any, "policy!Statement[*].Principal.AWS", "arn:aws:iam::999999999999:root"));

    private static Together ServersOnlyPull => new(
        "the role of every `eks.NodeGroup` has AmazonEKSWorkerNodePolicy, AmazonEC2ContainerRegistryPullOnly and nothing else",
        plan => plan.Of(NodeGroup).Select(group => PlanFact.Target(group.One("nodeRoleArn"))).Distinct().All(role =>
            plan.Of(RolePolicy).All(policy => PlanFact.Target(policy.One("role")) != role)
            && plan.Of(RolePolicyAttachment).Where(attachment => PlanFact.Target(attachment.One("role")) == role)
                .Select(attachment => attachment.Text("policyArn")!.Split('/')[^1])
                .ToHashSet().SetEquals(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"])),
        (RolePolicyAttachment, "PullOnly$", "policyArn", "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryFullAccess"),
        (RolePolicyAttachment, "CNI_Policy$", "role", Reference(IamRole, "prod-node")),
        (RolePolicy, "cluster-role", "role", Reference(IamRole, "prod-node")));

    private static Together EachAssociationHasItsRole => new(
        "every `eks.PodIdentityAssociation` has a role of its own",
        plan => plan.Of(PodIdentityAssociation).Count > 0
            && plan.Of(PodIdentityAssociation).Select(association => PlanFact.Target(association.One("roleArn"))).ToHashSet() is var roles
            && roles.Count == plan.Of(PodIdentityAssociation).Count && !roles.Contains(null),
        (PodIdentityAssociation, "(?<!autoscaler)$", "roleArn", Reference(IamRole, "prod-baseline-autoscaler")),
        (PodIdentityAssociation, Any, "roleArn", null));

    private static Together NetworkPluginHasItsOwnRole => new(
        "AmazonEKS_CNI_Policy is attached to the role of the `eks.PodIdentityAssociation` of aws-node alone",
        plan => plan.Of(RolePolicyAttachment).Where(attachment => attachment.Text("policyArn")!.EndsWith("CNI_Policy", StringComparison.Ordinal)).ToList() is [var plugin]
            && PlanFact.Target(plugin.One("role")) is { } role
            && plan.Of(PodIdentityAssociation).Where(association => PlanFact.Target(association.One("roleArn")) == role).ToList() is [var association]
            && association.Text("serviceAccount") == "aws-node",
        (RolePolicyAttachment, "CNI_Policy$", "role", Reference(IamRole, "prod-node")),
        (RolePolicyAttachment, "WorkerNodePolicy$", "policyArn", "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"),
        (PodIdentityAssociation, "vpc-cni$", "serviceAccount", "default"));

    private static Together ServersHaveNoWayInFromTheInternet => new(
        "the `ec2.Subnet`s of every `eks.NodeGroup` have a route table without a route to an internet gateway",
        plan => plan.Of(NodeGroup).Count > 0 && plan.Of(NodeGroup).SelectMany(group => group.All("subnetIds[*]")).All(subnet =>
            Tables(plan, subnet).ToList() is { Count: > 0 } tables
            && plan.Of(Route).Where(route => tables.Contains(PlanFact.Target(route.One("routeTableId")))).All(route => route.One("gatewayId") is null)),
        (NodeGroup, Any, "subnetIds[0]", Reference(Subnet, "prod-network-eu-central-1a-public")),
        (RouteTableAssociation, "private$", "subnetId", "wrong"),
        (Route, "nat", "gatewayId", "wrong"));

    private static Together NoRuleOpensSsh => new(
        "no `vpc.SecurityGroupIngressRule` opens port 22",
        plan => plan.Of(IngressRule).All(rule => rule.Text("fromPort") is { } from && rule.Text("toPort") is { } to && !(int.Parse(from) <= 22 && int.Parse(to) >= 22)),
        (IngressRule, Any, "fromPort", 22),
        (IngressRule, Any, "fromPort", null));

    private static Together GrantsAreForAwsServices => new(
        "`kms.Key`: `policy` lets grants be made for AWS services only, by whoever does not administer the key",
        plan => plan.Of(Key).SelectMany(key => key.All("policy!Statement[*]")).Where(statement => Actions(statement).Contains("kms:CreateGrant"))
            .All(statement => FactPath.TextOf(statement!["Condition"]?["Bool"]?["kms:GrantIsForAWSResource"]) == "true"),
        (Key, "volumes$", "policy!Statement[*].Condition", null));

    private static Together ServersInThreeZones => new(
        "the servers of every pool are in three zones at least, by one `eks.NodeGroup` or one for each zone, and so is the control plane",
        plan => Zones(plan, plan.Of(Cluster).Single().All("vpcConfig.subnetIds[*]")).Count >= 3
            && plan.Of(NodeGroup).Count > 0
            && plan.Of(NodeGroup).All(group => ZonesOf(plan, group).Count switch
            {
                0 => false,
                1 => plan.Of(NodeGroup).Where(other => other.Text("labels['infra/pool']") == group.Text("labels['infra/pool']"))
                    .SelectMany(other => ZonesOf(plan, other)).Distinct().Count() >= 3,
                var zones => zones >= 3,
            }),
        (NodeGroup, Any, "subnetIds", new JsonArray()),
        (Cluster, Any, "vpcConfig.subnetIds[2]", null));

    private static Together ControlPlaneHasItsOwnSubnets => new(
        "`eks.Cluster`: `vpcConfig.subnetIds` are of two zones at least, each with sixteen addresses or more, none of them a server's",
        plan => plan.Of(Cluster).Single().All("vpcConfig.subnetIds[*]") is var subnets
            && Zones(plan, subnets).Count >= 2
            && subnets.All(subnet => plan.At(subnet)?.Text("cidrBlock") is { } cidr && Value.Parse<Cidr>(cidr).PrefixLength <= 28)
            && !subnets.Select(PlanFact.Target).Intersect(plan.Of(NodeGroup).SelectMany(group => group.All("subnetIds[*]")).Select(PlanFact.Target)).Any(),
        (Cluster, Any, "vpcConfig.subnetIds", new JsonArray()),
        (Subnet, "control-plane$", "cidrBlock", "10.30.0.0/29"),
        (NodeGroup, Any, "subnetIds[0]", Reference(Subnet, "prod-network-eu-central-1a-control-plane")));

    private static Together ServersAreAtMostThreeMinorsBehind => new(
        "`eks.NodeGroup`: `version` is the cluster's or up to three minors older",
        plan => plan.Of(NodeGroup).Count > 0 && plan.Of(NodeGroup).All(group => Minor(plan.Of(Cluster).Single()) - Minor(group) is >= 0 and <= 3),
        (NodeGroup, Any, "version", "1.10"),
        (NodeGroup, Any, "version", "1.99"));

    private static Together AutoscalerIsOfTheClustersVersion => new(
        "`helm.Release` (chart cluster-autoscaler): `values.image.tag` is of the cluster's version",
        plan => plan.Of(HelmRelease).Where(release => release.Text("chart") == "cluster-autoscaler").ToList() is [var autoscaler]
            && autoscaler.Text("values.image.tag")?.StartsWith($"v{plan.Of(Cluster).Single().Text("version")}.", StringComparison.Ordinal) == true,
        (HelmRelease, "autoscaler$", "values.image.tag", "v1.1.0"),
        (HelmRelease, "autoscaler$", "chart", "wrong"));

    private static Together AutoscalerChangesOnlyThisClustersGroups => new(
        "`iam.RolePolicy`: SetDesiredCapacity and TerminateInstanceInAutoScalingGroup only on groups with this cluster's tag",
        plan => plan.Of(RolePolicy).SelectMany(policy => policy.All("policy!Statement[*]"))
            .Where(statement => Actions(statement).Any(action => action is "autoscaling:SetDesiredCapacity" or "autoscaling:TerminateInstanceInAutoScalingGroup"))
            .ToList() is { Count: > 0 } statements
            && statements.All(statement => FactPath.TextOf(
                statement!["Condition"]?["StringEquals"]?[$"aws:ResourceTag/k8s.io/cluster-autoscaler/{plan.Of(Cluster).Single().Text("name")}"]) == "owned"),
        (RolePolicy, "autoscaler", "policy!Statement[*].Condition", null),
        (RolePolicy, "autoscaler", "policy", null));

    // The autoscaler computes with the first type of a group, so none may have less.
    // https://docs.aws.amazon.com/eks/latest/best-practices/cas.html (at dc0243a), read 2026-11-22
    private static Together GroupsAreOfOneShape => new(
        "`eks.NodeGroup`: `instanceTypes` are of one size, none with less memory than the first; four types at least where `capacityType` is SPOT",
        plan => plan.Of(NodeGroup).Count > 0 && plan.Of(NodeGroup).All(group =>
            group.All("instanceTypes[*]").Select(type => FactPath.TextOf(type)!.Split('.')).ToList() is var types
            && types.All(type => type[1] == types[0][1] && "cmr".IndexOf(type[0][0], StringComparison.Ordinal) >= "cmr".IndexOf(types[0][0][0], StringComparison.Ordinal))
            && (group.Text("capacityType") != "SPOT" || types.Count >= 4)),
        (NodeGroup, Any, "instanceTypes", new JsonArray("m7g.large", "c7g.large", "m6g.large", "r7g.large")),
        (NodeGroup, Any, "instanceTypes", new JsonArray("m7g.large", "m7g.xlarge", "m6g.large", "r7g.large")),
        (NodeGroup, "general", "capacityType", "SPOT"));

    private static Together EachZoneHasItsWayOut => new(
        "the `ec2.Subnet`s of every `eks.NodeGroup` have a `ec2.Route` to a `ec2.NatGateway` of their own zone, in a route table of their own",
        plan => plan.Of(NodeGroup).Count > 0 && plan.Of(NodeGroup).SelectMany(group => group.All("subnetIds[*]")).DistinctBy(PlanFact.Target).ToList() is var subnets
            && subnets.SelectMany(subnet => Tables(plan, subnet)).Distinct().Count() == subnets.Count
            && subnets.All(subnet => plan.Of(Route).Any(route =>
                Tables(plan, subnet).Contains(PlanFact.Target(route.One("routeTableId")))
                && plan.At(route.One("natGatewayId")) is { } gateway
                && ZoneOf(plan, gateway.One("subnetId")) == ZoneOf(plan, subnet))),
        (Route, "nat", "natGatewayId", null),
        (NatGateway, "1[bc]$", "subnetId", Reference(Subnet, "prod-network-eu-central-1a-public")),
        (RouteTableAssociation, "1[bc]-private$", "routeTableId", Reference("aws:ec2/routeTable:RouteTable", "prod-network-eu-central-1a-private")));

    private static Together ImagesAndTokensStayInTheNetwork => new(
        "`ec2.VpcEndpoint`s of the type Interface for ecr.api, ecr.dkr and sts",
        plan => ((string[])["ecr.api", "ecr.dkr", "sts"]).All(service => plan.Of(VpcEndpoint).Any(endpoint =>
            endpoint.Text("vpcEndpointType") == "Interface" && endpoint.Text("serviceName")?.EndsWith($".{service}", StringComparison.Ordinal) == true)),
        (VpcEndpoint, @"-(ecr\.api|ecr\.dkr|sts)$", "serviceName", "wrong"),
        (VpcEndpoint, @"-(ecr\.api|ecr\.dkr|sts)$", "vpcEndpointType", "Gateway"));

    private static Together PolicyReachesWorkloads(string policy) => new(
        $"the binding of `{policy}` names every `core.Namespace` but that of the placeholders",
        plan => plan.Of(PolicyBinding).Where(binding => binding.Text("metadata.name") == policy).ToList() is [var binding]
            && plan.At(binding.One("spec.policyName"))?.Text("metadata.name") == policy
            && binding.All("spec.matchResources.namespaceSelector.matchExpressions[*].values[*]").Select(FactPath.TextOf).ToHashSet() is var reached
            && binding.Text("spec.matchResources.namespaceSelector.matchExpressions[0].operator") == "In"
            && plan.Of(Namespace).Select(space => space.Text("metadata.name")).Where(name => name != "infra-headroom").All(reached.Contains),
        (PolicyBinding, $"{policy[6..].Replace("workload-", "")}$", "spec.matchResources.namespaceSelector.matchExpressions[0].values", new JsonArray("other")),
        (PolicyBinding, $"{policy[6..].Replace("workload-", "")}$", "spec.policyName", "wrong"),
        (PolicyBinding, $"{policy[6..].Replace("workload-", "")}$", "spec.matchResources.namespaceSelector.matchExpressions[0].operator", "NotIn"));

    private static string Account(PlanFacts plan) => plan.Of(AwsProvider).Single().Text("allowedAccountIds![0]")!;

    private static IEnumerable<string?> Actions(JsonNode? statement) => (statement?["Action"] as JsonArray ?? []).Select(FactPath.TextOf);

    private static JsonValue Base64(string text) => JsonValue.Create(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    private static bool IsAdministrator(PlanFact association) =>
        association.Text("policyArn")?.EndsWith("/AmazonEKSClusterAdminPolicy", StringComparison.Ordinal) == true;

    private static int Minor(PlanFact fact) => Value.Parse<KubernetesVersion>(fact.Text("version")!).Minor;

    private static JsonObject Reference(string type, string name) => new() { ["$ref"] = $"{type}::{name}", ["property"] = "id" };

    private static IEnumerable<string?> Tables(PlanFacts plan, JsonNode? subnet) => plan.Of(RouteTableAssociation)
        .Where(association => PlanFact.Target(association.One("subnetId")) == PlanFact.Target(subnet))
        .Select(association => PlanFact.Target(association.One("routeTableId")));

    private static string UserData(PlanFact template) => template.Text("userData") is { } data ? Encoding.UTF8.GetString(Convert.FromBase64String(data)) : "";

    private static string? ZoneOf(PlanFacts plan, JsonNode? subnet) => plan.At(subnet)?.Text("availabilityZone");

    private static HashSet<string> Zones(PlanFacts plan, IEnumerable<JsonNode?> subnets) => [.. subnets.Select(subnet => ZoneOf(plan, subnet)).OfType<string>()];

    private static HashSet<string> ZonesOf(PlanFacts plan, PlanFact group) => Zones(plan, group.All("subnetIds[*]"));
}
