using Infra.AddOns;
using Infra.Network;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Inputs;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using ClusterArgs = Pulumi.Eks.ClusterArgs;

namespace Infra.Tests.Rules;

internal static partial class Mutations
{
    private static IEnumerable<Mutation> Scaling =>
    [
        new Mutation("SCA001").In<SubnetArgs>("prod-network-eu-central-1", subnet => subnet.AvailabilityZone = "eu-central-1a") with { AlsoBreaks = ["SCA005"] },
        new Mutation("SCA002").In<NodeGroupArgs>(General, group => group.ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = 3, MaxSize = 30, DesiredSize = 1 }),
        new Mutation("SCA003").In<NodeGroupArgs>(General, group => group.UpdateConfig = null),
        new Mutation("SCA004").In<NodeGroupArgs>(General, group => group.NodeRepairConfig = new NodeGroupNodeRepairConfigArgs { Enabled = false }),
        new Mutation("SCA005").In<ClusterArgs>("prod-cluster", cluster => cluster.SubnetIds = new[] { "subnet-0123456789abcdef0", "subnet-0123456789abcdef1" }),
        new Mutation("SCA006").In<DeploymentArgs>(Headroom, deployment => deployment.Spec = Deployment(replicas: 1)),
        new Mutation("SCA007").In<DeploymentArgs>(Headroom, deployment => deployment.Spec = Deployment(isSpread: false)),
        new Mutation("SCA008").In<DeploymentArgs>(Headroom, deployment => deployment.Spec = Deployment(hasRequests: false)),
        new Mutation("SCA009").In<ResourceQuotaArgs>("prod-baseline-namespace-shop", quota => quota.Metadata = new ObjectMetaArgs { Name = "quota", Namespace = "elsewhere" }),
        new Mutation("SCA010").In<AddonArgs>("prod-addons-coredns", addOn => addOn.ConfigurationValues = """{"autoScaling":{"enabled":true,"minReplicas":1}}"""),
        new Mutation("SCA011").In<NodeGroupArgs>("prod-batch-", group => group.InstanceTypes = new[] { "m7g.xlarge", "m6g.xlarge" }),
        new Mutation("SCA012").In<ReleaseArgs>(Autoscaler, chart => chart.Atomic = false),
        new Mutation("SCA013").In<AddonArgs>(Cni, addOn => addOn.ConfigurationValues = """{"enableNetworkPolicy":"true"}"""),
        new Mutation("SCA014").In<RouteArgs>("prod-network-nat-eu-central-1a", route =>
        {
            route.NatGatewayId = null;
            route.GatewayId = "igw-0123456789abcdef0";
        }),
        new Mutation("SCA015").In<ResourceQuotaArgs>("prod-baseline-namespace-shop", quota => quota.Spec = new ResourceQuotaSpecArgs { Hard = { ["pods"] = "1" } }),
        new Mutation("SCA016") { Settings = [("network.pods", """{ "cidrs": ["100.64.0.0/16"] }""")] }
            .In<SubnetArgs>("prod-network-pods-", subnet => subnet.Tags = new InputMap<string>()),
        new Mutation("SCA017").In<AddonArgs>("prod-node-addons-kube-proxy", addOn => addOn.ConfigurationValues = """{"mode":"nftables"}"""),
    ];

    private static IEnumerable<Mutation> Structure =>
    [
        new Mutation("STR001").Beside("StorageClass", "prod-baseline-gp3", options => _ = new ConfigMap(
            "prod-orphan", new ConfigMapArgs { Immutable = true }, new CustomResourceOptions { Provider = options.Provider, DeletedWith = options.DeletedWith })),
        new Mutation("STR002").Beside("Vpc", "prod-network-vpc", _ => Declare(new Loose("prod-loose"))),
        new Mutation("STR003").In<ProviderArgs>("prod-aws", provider => provider.AllowedAccountIds = new InputList<string>()),
        new Mutation("STR004") { Change = Late },
        new Mutation("STR005").InOptions("Vpc", "prod-network-vpc", options => options.Protect = false),
        new Mutation("STR006").In<ClusterArgs>("prod-cluster", cluster => cluster.DeletionProtection = false),
        new Mutation("STR007").In<ProviderArgs>("prod-aws", provider => provider.DefaultTags = new ProviderDefaultTagsArgs { Tags = { ["team"] = "platform" } }),
        new Mutation("STR008").InOptions("Vpc", "prod-network-vpc", options => options.RetainOnDelete = true),
        new Mutation("STR009").InOptions("StorageClass", "prod-baseline-gp3", options => options.DeletedWith = null),
        new Mutation("STR010").InOptions("NodeGroup", General, options => WaitForNo<NodeAddOns>(options)),
        new Mutation("STR011").InOptions("NodeGroup", General, options => WaitForNo<PrivateNetwork>(options)),
    ];

    private static IEnumerable<Mutation> Generations =>
    [
        new Mutation("GEN001") { AlsoBreaks = ["IMM011"] }.In<NodeGroupArgs>(General, group => Stage(group, "test", "test", min: 1, max: 1)),
        new Mutation("GEN002").In<NodeGroupArgs>(General, group => Stage(group, "live", taint: null, min: 3, max: 30)),
        new Mutation("GEN003") { Settings = [InTest] }.In<NodeGroupArgs>(General, group => group.Taints = new InputList<NodeGroupTaintArgs>()) with { AlsoBreaks = [] },
        new Mutation("GEN004") { Settings = [Draining] }.In<NodeGroupArgs>(General, group => group.Taints = new InputList<NodeGroupTaintArgs>()),
        new Mutation("GEN005").In<NodeGroupArgs>(General, group => Stage(group, "enabled", "draining", min: 3, max: 30)),
        new Mutation("GEN006").In<NodeGroupArgs>(General, group => group.LaunchTemplate = new NodeGroupLaunchTemplateArgs { Id = "lt-0123456789abcdef0", Version = "1" }),
        new Mutation("GEN007").In<NodeGroupArgs>(General, group => group.Version = "1.36"),
        new Mutation("GEN008") { Settings = [Draining] }.In<Pulumi.Aws.AutoScaling.TagArgs>(General, tag =>
            tag.TagDetails = new Pulumi.Aws.AutoScaling.Inputs.TagTagArgs { Key = "team", Value = "platform", PropagateAtLaunch = true }),
    ];

    private static (string Path, string? Json) InTest => ("pools.general.generations[1]", Generation("test"));

    private static (string Path, string? Json) Draining => ("pools.general.generations[1]", Generation("draining"));

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Mutation> All { get; } = [.. Immutability, .. Security, .. Scaling, .. Structure, .. Generations, .. Services];

    private static string Generation(string stage) => $$"""
        {
          "stage": "{{stage}}",
          "server": { "release": "2026-09", "operatingSystem": "bottlerocket", "instanceTypes": ["m8g.xlarge"], "disk": { "sizeGiB": 100 } }
        }
        """;

    private static void WaitForNo<T>(ResourceOptions options) =>
        options.DependsOn = options.DependsOn.ToOutput().Apply(others => others.RemoveAll(other => other is T));

    // The constructor of a resource is what declares it.
    private static void Declare(Resource resource) => ArgumentNullException.ThrowIfNull(resource);

    private static void Stage(NodeGroupArgs group, string stage, string? taint, int min, int max)
    {
        group.Labels = group.Labels.Apply(labels => labels.SetItem("infra/stage", stage));
        group.ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = min, MaxSize = max, DesiredSize = min };
        group.Taints = taint is null ? [] : new NodeGroupTaintArgs { Key = "infra/stage", Value = taint, Effect = "NO_SCHEDULE" };
    }

    // Once the engine has answered the id of the network.
    private static ResourceTransformation Late() => args =>
    {
        if (args.Resource is Vpc vpc) _ = vpc.Id.Apply(id => new InternetGateway("prod-late", new InternetGatewayArgs { VpcId = id }, new CustomResourceOptions { Parent = args.Options.Parent }).Id);

        return null;
    };

    private sealed class Loose : ComponentResource
    {
        public Loose(string name)
            : base("infra:test:Loose", name) =>
            _ = new InternetGateway(name, new InternetGatewayArgs(), new CustomResourceOptions { Parent = this });
    }
}
