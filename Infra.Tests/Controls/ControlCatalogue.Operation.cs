using System.Collections.Immutable;
using static Infra.Model.Resources.ResourceTypes;

namespace Infra.Tests.Controls;

/// <content>Scaling, upgrades, addresses and cost.</content>
internal static partial class ControlCatalogue
{
    private static ImmutableArray<Control> Operation =>
    [
        new(52, "BP scalability/cluster-services", "CoreDNS add-on autoscaling, ≥2 replicas; metrics-server add-on")
        {
            Evidence =
            [
                Keeps("SCA010"),
                new Property(AddOn, "addonVersion", Is.Given, ("addonName", "^metrics-server$")),
            ],
        },
        new(53, "BP networking/subnets, upgrades", "≥2 AZ cluster subnets with ≥5 free IPs, dedicated /28")
        {
            Evidence =
            [
                ControlPlaneHasItsOwnSubnets,
            ],
        },
        new(54, "BP upgrades", "supported version; node ≤3 minors behind; add-on versions pinned")
        {
            Evidence =
            [
                Keeps("IMM021"),
                Keeps("GEN007"),
                Keeps("IMM005"),
                Keeps("IMM006"),
            ],
            Rest = "Which versions are supported is AWS's to say; a release carries those of its day.",
        },
        new(55, "BP upgrades blue/green", "new environment beside the old; deletion protection")
        {
            Evidence =
            [
                new Property(Cluster, "name", Is.Like("-[0-9a-z]{10}$", "ends in a hash, so that another fits beside it")),
                new Property(Cluster, "deletionProtection", Is.True) { Except = Except(("dev", "may be thrown away and built again")) },
                new Property(Cluster, "options.protect", Is.True) { Except = Except(("dev", "may be thrown away and built again")) },
                new Property(Vpc, "options.protect", Is.True) { Except = Except(("dev", "may be thrown away and built again")) },
                new Property(Key, "options.protect", Is.True) { Except = Except(("dev", "may be thrown away and built again")) },
                new Property(Repository, "options.protect", Is.True),
            ],
        },
        new(56, "BP autoscaling/cluster-autoscaler", "version = cluster's; SetDesiredCapacity/Terminate only on ASGs tagged with the cluster; discovery tags")
        {
            Evidence =
            [
                AutoscalerIsOfTheClustersVersion,
                AutoscalerChangesOnlyThisClustersGroups,
                new Property(HelmRelease, "values.autoDiscovery.clusterName", Is.Given, ("chart", "^cluster-autoscaler$")),
                new Property(HelmRelease, "values.extraArgs.expander", Is.Given, ("chart", "^cluster-autoscaler$")),
            ],
            Rest = "The tags by which groups are found are set by EKS on the groups of its node groups.",
        },
        new(57, "BP autoscaling", "HPA minReplicas ≥2 with requests; similar instance shapes in a group; spot diversified")
        {
            Evidence =
            [
                GroupsAreOfOneShape,
            ],
            Rest = "An autoscaler of pods is each workload's.",
        },
        new(58, "BP networking/subnets, cost", "NAT gateway per AZ with own route table; elb / internal-elb subnet tags")
        {
            Evidence =
            [
                EachZoneHasItsWayOut with
                {
                    Except = Except(("dev", "one NAT gateway for all zones: cheaper, and gone when its zone is"), ("staging", "one NAT gateway for all zones: cheaper, and a release can wait for a zone")),
                },
                new Property(Subnet, "tags['kubernetes.io/role/elb']", Is.Exactly("1"), ("tags.Name", "-public$")),
                new Property(Subnet, "tags['kubernetes.io/role/internal-elb']", Is.Exactly("1"), ("tags.Name", "-private$")),
            ],
        },
        new(59, "BP networking/prefix mode", "ENABLE_PREFIX_DELEGATION, WARM_PREFIX_TARGET; max-pods fits")
        {
            Evidence =
            [
                Keeps("SCA013"),
                new Property(AddOn, "configurationValues.env.WARM_PREFIX_TARGET", Is.AtLeast(1), ("addonName", "^vpc-cni$")),
            ],
            Rest = "How many pods fit follows from the instance types of a generation.",
        },
        new(60, "BP cost", "VPC endpoints (S3 gateway; ECR, STS…), gp3, log retention, cost tags on all, trafficDistribution")
        {
            Evidence =
            [
                new Property(VpcEndpoint, "vpcEndpointType", Is.Exactly("Gateway"), ("serviceName", @"\.s3$")),
                ImagesAndTokensStayInTheNetwork with
                {
                    Except = Except(("dev", "endpoints cost by the hour, and little is pulled"), ("staging", "endpoints for images only: the rest is little traffic")),
                },
                new Property(LaunchTemplate, "blockDeviceMappings[*].ebs.volumeType", Is.Exactly("gp3")),
                new Property(StorageClass, "parameters.type", Is.Exactly("gp3")),
                new Property(LogGroup, "retentionInDays", Is.AtLeast(1)),
                new Property(AwsProvider, "defaultTags.tags.costCenter", Is.Given),
            ],
            Rest = "Whether traffic stays in its zone is said by each workload's Service (trafficDistribution).",
        },
    ];
}
