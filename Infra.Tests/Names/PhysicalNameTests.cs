using System.Collections.Immutable;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;
using Infra.Model.Environments;
using Infra.Model.Names;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Conventions;
using Infra.Tests.Resources;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Names;

[Collection(DeploymentCollection.Name)]
public sealed class PhysicalNameTests
{
    public static TheoryData<string> Environments => TestEnvironments.Data;

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Names_OfAnEnvironment_FitAndAreThoseOfEveryResourceThatHasOne(string environment)
    {
        var plan = await PlanOf(environment, TestEnvironments.TextOf(environment));
        var names = PhysicalName.In(plan);

        Assert.All(names, name => Assert.True(name.Fits, $"{name.Resource}: {name.Text}"));
        Convention.HasNo(
        [
            .. plan.Resources.Where(HasName).Select(resource => resource.Address).Except(names.Select(name => name.Resource))
                .Select(address => $"{ResourceTypesTests.FileOf(address.Type)}: found no limit of the name of {address.Type}; write Name"),
            .. names.Select(name => name.Resource).Except(plan.Resources.Where(HasName).Select(resource => resource.Address))
                .Select(address => $"{ResourceTypesTests.FileOf(address.Type)}: found a limit of the name of {address.Type}, which has none; leave Name out"),
        ]);
    }

    [Fact]
    public async Task Names_OfTheLongestWordsThatAreAllowed_Fit()
    {
        var text = TestEnvironments.TextOf("prod")
            .Replace("eu-central-1", "ap-southeast-1", StringComparison.Ordinal)
            .Replace("      general:", "      general-purpose-pool:", StringComparison.Ordinal)
            .Replace("      batch:", "      batch-processing-spo:", StringComparison.Ordinal)
            .Replace("      data:", "      data-with-volumes-in:", StringComparison.Ordinal);

        var plan = await PlanOf("environment1", text);

        // As long as the values allow, or the test proves less than it says.
        Assert.Equal((12, true), ("environment1".Length, EnvironmentName.TryParse("environment1", out _)));
        Assert.All(plan.Environment.Settings.Pools.Keys, pool => Assert.Equal(20, pool.ToString().Length));
        Assert.All(PhysicalName.In(plan), name => Assert.True(name.Fits, $"{name.Resource}: {name.Text}"));
    }

    [Fact]
    public void Name_ThatPulumiMakes_CountsItsRandomEnding()
    {
        var role = Resource("aws:iam/role:Role", new string('r', 56));
        var tooLong = Resource("aws:iam/role:Role", new string('r', 57));

        Assert.Equal([(64, true), (65, false)], Names(role, tooLong).Select(name => (name.Text!.Length, name.Fits)));
    }

    [Theory]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "nodeGroupName", 63)]
    [InlineData("aws:eks/cluster:Cluster", "name", 100)]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate", "name", 128)]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "name", 512)]
    [InlineData("aws:ec2/securityGroup:SecurityGroup", "name", 255)]
    public void Name_OfALength_FitsUpToTheLimitOfItsKind(string type, string property, int longest)
    {
        var names = Names(
            Resource(type, "fits", (property, new TextNode(new string('n', longest)))),
            Resource(type, "not", (property, new TextNode(new string('n', longest + 1)))));

        Assert.Equal([true, false], names.Select(name => name.Fits));
    }

    [Fact]
    public void Name_ThatIsTooShort_DoesNotFit() =>
        Assert.False(Assert.Single(Names(Resource("aws:ec2/launchTemplate:LaunchTemplate", "t", ("name", new TextNode("ab"))))).Fits);

    [Fact]
    public void Name_MadeFromAnothers_IsPutTogether()
    {
        var cluster = Resource("aws:eks/cluster:Cluster", "dev-cluster", ("name", new TextNode("dev-abc")));
        var logs = Resource(
            "aws:cloudwatch/logGroup:LogGroup",
            "logs",
            ("name", new JoinNode([new TextNode("/aws/eks/"), new ReferenceNode(cluster.Address, "name"), new TextNode("/cluster")])));

        Assert.Equal(["dev-abc", "/aws/eks/dev-abc/cluster"], Names(cluster, logs).Select(name => name.Text));
    }

    [Fact]
    public void Name_ThatOnlyAwsKnows_DoesNotFit()
    {
        var vpc = Resource("aws:ec2/vpc:Vpc", "vpc");
        var group = Resource("aws:ec2/securityGroup:SecurityGroup", "group", ("name", new ReferenceNode(vpc.Address, "arn")));

        var name = Assert.Single(Names(vpc, group));

        Assert.Equal((null, false), (name.Text, name.Fits));
    }

    [Fact]
    public void Names_ThatDoNotFit_AreFindings()
    {
        var environment = TestEnvironments.Read("dev");
        var vpc = Resource("aws:ec2/vpc:Vpc", "vpc");

        var findings = NamesFit.Check(environment, Names(
            vpc,
            Resource(ResourceTypes.Role, new string('q', 57)),
            Resource(ResourceTypes.Role, "fits"),
            Resource(ResourceTypes.Role, "unknown", ("name", new ReferenceNode(vpc.Address, "arn")))));

        Assert.Equal(
            [
                $"ENV005 aws:iam/role:Role::{new string('q', 57)}: found the name \"{new string('q', 57)}-???????\" of 65 characters; shorten its parts so that it has 1 to 64 (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html)",
                $"ENV005 aws:iam/role:Role::unknown: found a generated name; give the resource a fixed name of 1 to 64 characters (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html)",
            ],
            findings.Select(finding => finding.ToString()));
    }

    private static async Task<EnvironmentPlan> PlanOf(string name, string text) => await PlanRecorder.RecordAsync(
        new EnvironmentDefinition(Value.Parse<EnvironmentName>(name), StackFile.Parse($"Pulumi.{name}.yaml", text).Settings()));

    // What can be given a name can also be given too long a one. Kubernetes objects all have names.
    private static bool HasName(PlannedResource resource) => resource.Kind == ResourceKind.Custom && (
        resource.Address.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
        || ArgsOf(resource.Address.Type).GetProperties().Any(property => property.Name is "Name" or "NodeGroupName" or "Bucket"));

    private static Type ArgsOf(string token)
    {
        var type = typeof(Pulumi.Aws.Ec2.Vpc).Assembly.GetTypes().Single(type => type.GetCustomAttributes(inherit: false)
            .OfType<ResourceTypeAttribute>()
            .Any(attribute => attribute.Type == token));

        return type.Assembly.GetType($"{type.FullName}Args", throwOnError: true)!;
    }

    private static ImmutableArray<PhysicalName> Names(params PlannedResource[] resources)
    {
        var file = StackFile.Parse("Pulumi.dev.yaml", TestEnvironments.TextOf("dev"));

        return PhysicalName.In(new EnvironmentPlan
        {
            Environment = new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), file.Settings()),
            Resources = [.. resources],
            SecretOutputs = [],
            Outputs = new MapNode(ImmutableSortedDictionary<string, Node>.Empty),
        });
    }

    private static PlannedResource Resource(string type, string name, params (string Name, Node Value)[] inputs) => new()
    {
        Address = new ResourceAddress(type, name),
        Kind = ResourceKind.Custom,
        Inputs = new MapNode(inputs.ToImmutableSortedDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal)),
        Options = new PlannedOptions(),
    };
}
