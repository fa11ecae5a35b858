using System.Collections.Immutable;
using Infra.Tests.Resources;
using Moq;
using Pulumi.Testing;
using EksCluster = Pulumi.Aws.Eks.Cluster;
using EksClusterArgs = Pulumi.Aws.Eks.ClusterArgs;
using EksClusterVpcConfigArgs = Pulumi.Aws.Eks.Inputs.ClusterVpcConfigArgs;

namespace Infra.Tests.Support;

/// <summary>
/// Answers as AWS and Kubernetes would, strictly: a type that the catalogue lacks and any lookup fail the test. What they compute is
/// answered with the name of the property, <c>Key:keys-volumes.arn</c>, so that a test sees what an input refers to.
/// </summary>
internal static class StrictMocks
{
    // What a type does not have, its class ignores.
    private static readonly string[] Computed = ["arn", "endpoint", "repositoryUrl"];

    // A test sees that an input refers to one of these by its name.
    private static readonly string[] ReferredToByName = [ResourceTypes.LogGroup, ResourceTypes.Repository, ResourceTypes.Role];

    /// <summary>The mocks.</summary>
    /// <param name="registered">Takes note of every resource.</param>
    internal static IMocks Create(Action<MockResourceArgs> registered)
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).Callback(registered).Returns<MockResourceArgs>(AnswerAsync);
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>()))
            .Returns<MockCallArgs>(args => throw new InvalidOperationException($"{args.Token}: found a lookup; make what the program asks for a setting"));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);

        return mocks.Object;
    }

    private static async Task<(string? Id, object State)> AnswerAsync(MockResourceArgs args)
    {
        if (args.Type!.StartsWith("infra:", StringComparison.Ordinal)) return (null, args.Inputs);
        if (args.Type == ResourceTypes.ClusterComponent) return (null, args.Inputs.Add("eksCluster", await DeclareClusterAsync(args)));

        return ResourceTypes.Of(args.Type) is not null
            ? (Property(args, "id"), State(args))
            : throw new InvalidOperationException($"{args.Type}: found no entry in the catalogue; add it in {ResourceTypesTests.FileOf(args.Type)}");
    }

    private static ImmutableDictionary<string, object> State(MockResourceArgs args)
    {
        string[] names = [.. ResourceTypes.IsAws(args.Type!) ? Computed : [], .. ReferredToByName.Contains(args.Type) ? ["name"] : (string[])[]];
        var state = args.Inputs.SetItems(names.Select(name => KeyValuePair.Create<string, object>(name, Property(args, name))));

        return args.Type switch
        {
            ResourceTypes.NodeGroup => state.SetItem("resources", AutoscalingGroups(args)),
            ResourceTypes.Cluster => state.SetItem("vpcConfig", Map("clusterSecurityGroupId", Property(args, "clusterSecurityGroup"))),
            _ => state,
        };
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
