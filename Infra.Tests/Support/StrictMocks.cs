using System.Collections.Frozen;
using System.Collections.Immutable;
using Moq;
using Pulumi.Testing;
using EksCluster = Pulumi.Aws.Eks.Cluster;
using EksClusterArgs = Pulumi.Aws.Eks.ClusterArgs;
using EksClusterVpcConfigArgs = Pulumi.Aws.Eks.Inputs.ClusterVpcConfigArgs;

namespace Infra.Tests.Support;

/// <summary>
/// Answers as AWS and Kubernetes would, strictly: a type nobody listed here and any lookup fail the test. What they compute is
/// answered with the name of the property, <c>Key:keys-volumes.arn</c>, so that a test sees what an input refers to.
/// </summary>
internal static class StrictMocks
{
    private static readonly FrozenDictionary<string, string[]> Computed = new Dictionary<string, string[]>
    {
        ["aws:autoscaling/tag:Tag"] = [],
        ["aws:cloudwatch/logGroup:LogGroup"] = ["arn", "name"],
        ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] = [],
        ["aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway"] = [],
        ["aws:ec2/eip:Eip"] = [],
        ["aws:ec2/flowLog:FlowLog"] = [],
        ["aws:ec2/internetGateway:InternetGateway"] = [],
        ["aws:ec2/launchTemplate:LaunchTemplate"] = [],
        ["aws:ec2/natGateway:NatGateway"] = [],
        ["aws:ec2/route:Route"] = [],
        ["aws:ec2/routeTable:RouteTable"] = [],
        ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = [],
        ["aws:ec2/securityGroup:SecurityGroup"] = [],
        ["aws:ec2/subnet:Subnet"] = [],
        ["aws:ec2/subnetCidrReservation:SubnetCidrReservation"] = [],
        ["aws:ec2/vpc:Vpc"] = [],
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = [],
        ["aws:ecr/lifecyclePolicy:LifecyclePolicy"] = [],
        ["aws:ecr/repository:Repository"] = ["name", "repositoryUrl"],
        ["aws:ecr/repositoryPolicy:RepositoryPolicy"] = [],
        ["aws:eks/accessEntry:AccessEntry"] = [],
        ["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = [],
        ["aws:eks/addon:Addon"] = [],
        ["aws:eks/cluster:Cluster"] = ["arn", "endpoint"],
        ["aws:eks/nodeGroup:NodeGroup"] = [],
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = [],
        ["aws:iam/role:Role"] = ["arn", "name"],
        ["aws:iam/rolePolicy:RolePolicy"] = [],
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = [],
        ["aws:kms/key:Key"] = ["arn"],
        ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = [],
        ["kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy"] = [],
        ["kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding"] = [],
        ["kubernetes:apps/v1:Deployment"] = [],
        ["kubernetes:core/v1:ConfigMap"] = [],
        ["kubernetes:core/v1:LimitRange"] = [],
        ["kubernetes:core/v1:Namespace"] = [],
        ["kubernetes:core/v1:ResourceQuota"] = [],
        ["kubernetes:helm.sh/v3:Release"] = [],
        ["kubernetes:networking.k8s.io/v1:NetworkPolicy"] = [],
        ["kubernetes:scheduling.k8s.io/v1:PriorityClass"] = [],
        ["kubernetes:storage.k8s.io/v1:StorageClass"] = [],
        ["pulumi:providers:aws"] = [],
        ["pulumi:providers:kubernetes"] = [],
    }.ToFrozenDictionary();

    /// <summary>The mocks.</summary>
    /// <param name="registered">Takes note of every resource.</param>
    internal static IMocks Create(Action<MockResourceArgs> registered)
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => Computed.ContainsKey(args.Type!))))
            .Callback(registered)
            .Returns<MockResourceArgs>(args => Task.FromResult<(string?, object)>((Property(args, "id"), State(args))));
        mocks.Setup(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Type!.StartsWith("infra:", StringComparison.Ordinal))))
            .Callback(registered)
            .Returns<MockResourceArgs>(args => Task.FromResult<(string?, object)>((null, args.Inputs)));
        mocks.Setup(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Type == "eks:index:Cluster")))
            .Callback(registered)
            .Returns<MockResourceArgs>(async args => (null, args.Inputs.Add("eksCluster", await DeclareClusterAsync(args))));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);

        return mocks.Object;
    }

    private static ImmutableDictionary<string, object> State(MockResourceArgs args)
    {
        var state = args.Inputs.SetItems(Computed[args.Type!].Select(name => KeyValuePair.Create<string, object>(name, Property(args, name))));

        return args.Type == "aws:eks/nodeGroup:NodeGroup" ? state.SetItem("resources", AutoscalingGroups(args)) : state;
    }

    private static ImmutableArray<object> AutoscalingGroups(MockResourceArgs args) => ImmutableArray.Create<object>(Map(
        "autoscalingGroups",
        ImmutableArray.Create<object>(Map("name", Property(args, "autoscalingGroup")))));

    private static ImmutableDictionary<string, object> Map(string name, object value) => ImmutableDictionary<string, object>.Empty.Add(name, value);

    private static string Property(MockResourceArgs args, string name) => $"{args.Type!.Split(':')[^1]}:{args.Name}.{name}";

    // The component package would declare the cluster; what uses the control plane needs one.
    private static async Task<EksCluster> DeclareClusterAsync(MockResourceArgs args)
    {
        var cluster = new EksCluster($"{args.Name}-eksCluster", new EksClusterArgs
        {
            Name = (string)args.Inputs["name"],
            RoleArn = "role",
            VpcConfig = new EksClusterVpcConfigArgs { SubnetIds = { "subnet" } },
        });
        await Pulumi.Utilities.OutputUtilities.GetValueAsync(cluster.Urn);

        return cluster;
    }
}
