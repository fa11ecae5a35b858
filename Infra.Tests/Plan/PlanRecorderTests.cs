using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Infra.Tests.Plan;

[Collection(DeploymentCollection.Name)]
public sealed class PlanRecorderTests
{
    [Fact]
    public async Task Plan_OfTheSameSettings_IsTheSameByteForByte()
    {
        var first = (await PlanRecorder.RecordAsync(Whole)).Json();
        for (var run = 0; run < 5; run++) Assert.Equal(first, (await PlanRecorder.RecordAsync(Whole)).Json());
    }

    [Fact]
    public async Task Plan_RecordedBesideOthers_IsTheSameByteForByte()
    {
        var alone = (await PlanRecorder.RecordAsync(Whole)).Json();

        var besideOthers = await Task.WhenAll(Enumerable.Range(0, 8).Select(run =>
            PlanRecorder.RecordAsync(run % 2 == 0 ? Whole : TestPlan.Environment)));

        Assert.All(besideOthers.Where(plan => plan.Environment == Whole), plan => Assert.Equal(alone, plan.Json()));
    }

    [Fact]
    public async Task Plan_OfSettingsInAnotherOrder_IsTheSameByteForByte()
    {
        var settings = WholeSettings.Json;
        var reversed = SettingsJson.With(settings, ("network.zones", """{ "eu-central-1c": 2, "eu-central-1b": 1, "eu-central-1a": 0 }"""));

        Assert.NotEqual(settings, reversed);
        Assert.Equal((await PlanRecorder.RecordAsync(Of(settings))).Json(), (await PlanRecorder.RecordAsync(Of(reversed))).Json());
    }

    [Fact]
    public async Task Resource_DeclaredInsideApply_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestPlan.OfAsync(() =>
        {
            var vpc = new Vpc("vpc", new VpcArgs { CidrBlock = "10.0.0.0/16" });
            vpc.Id.Apply(id => new Subnet("hidden", new SubnetArgs { VpcId = id }));
        }));

        Assert.Equal(
            "aws:ec2/subnet:Subnet::hidden is declared inside Apply, where a preview does not show it; declare it in a constructor",
            exception.Message);
    }

    [Fact]
    public async Task Resource_DeclaredTwice_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestPlan.OfAsync(() =>
        {
            _ = new Vpc("vpc", new VpcArgs { CidrBlock = "10.0.0.0/16" });
            _ = new Vpc("vpc", new VpcArgs { CidrBlock = "10.1.0.0/16" });
        }));

        Assert.Equal("aws:ec2/vpc:Vpc::vpc is declared twice; give one of them another name", exception.Message);
    }

    [Fact]
    public async Task Resources_OfTheSameNameAndOtherTypes_AreTwo()
    {
        var plan = await TestPlan.OfAsync(() =>
        {
            var vpc = new Vpc("main", new VpcArgs { CidrBlock = "10.0.0.0/16" });
            _ = new Subnet("main", new SubnetArgs { VpcId = vpc.Id });
        });

        Assert.Equal(["aws:ec2/vpc:Vpc::main", "aws:ec2/subnet:Subnet::main"], plan.Resources.Select(resource => resource.Address.ToString()));
    }

    [Fact]
    public async Task Lookup_OfWhatIsThere_IsRefused()
    {
        // One error or two: the lookup's, and that of the resource that waits for it.
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => TestPlan.OfAsync(() =>
        {
            var zones = Output.Create(Deployment.Instance.InvokeAsync<object>("aws:index/getRegion:getRegion", InvokeArgs.Empty));
            _ = new Vpc("vpc", new VpcArgs { CidrBlock = zones.Apply(_ => "10.0.0.0/16") });
        }));

        Assert.Contains(
            "the program asks for aws:index/getRegion:getRegion; resources must not depend on what exists in AWS, so make the value a setting",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_ThatFails_FailsTheRecording()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => TestPlan.OfAsync(() => throw new RunException("found no settings")));

        Assert.Equal("found no settings", exception.Message);
    }

    [Fact]
    public async Task Input_ThatIsAnotherResourcesProperty_IsAReference()
    {
        var plan = await TestPlan.OfAsync(() =>
        {
            var vpc = new Vpc("vpc", new VpcArgs { CidrBlock = "10.0.0.0/16" });
            _ = new Subnet("subnet", new SubnetArgs { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24" });
        });

        var subnet = plan.One("Subnet", "subnet");
        Assert.Equal(new ReferenceNode(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "id"), subnet.Inputs.Entries["vpcId"]);
        Assert.Equal(new TextNode("10.0.0.0/24"), subnet.Inputs.Entries["cidrBlock"]);
        Assert.Equal<PlannedUse>([new PlannedUse("vpcId", new ReferenceNode(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "id"))], subnet.References);
    }

    [Fact]
    public async Task Input_ThatWasAskedFor_IsAReferenceToo()
    {
        var plan = await TestPlan.OfAsync(() =>
        {
            var vpc = new Vpc("vpc", new VpcArgs { CidrBlock = "10.0.0.0/16" });
            _ = new Vpc("other", new VpcArgs { CidrBlock = vpc.CidrBlock });
        });

        Assert.Equal(
            new ReferenceNode(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "cidrBlock"),
            plan.One("Vpc", "other").Inputs.Entries["cidrBlock"]);
    }

    [Fact]
    public async Task Text_WithAnotherResourcesPropertyInIt_KeepsTheReference()
    {
        var plan = await TestPlan.OfAsync(() =>
        {
            var vpc = new Vpc("vpc", new VpcArgs { CidrBlock = "10.0.0.0/16" });
            _ = new Vpc("other", new VpcArgs { CidrBlock = "10.1.0.0/16", Tags = { ["peer"] = Output.Format($"vpc/{vpc.Id}!") } });
        });

        var tags = (MapNode)plan.One("Vpc", "other").Inputs.Entries["tags"];
        var template = Assert.IsType<JoinNode>(tags.Entries["peer"]);
        Assert.Equal<Node>([new TextNode("vpc/"), new ReferenceNode(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "id"), new TextNode("!")], template.Parts);
        Assert.Equal("tags.peer", Assert.Single(plan.One("Vpc", "other").References).Path);
    }

    [Fact]
    public async Task Options_OfAResource_AreThoseThatTakeEffect()
    {
        var plan = await TestPlan.OfAsync(() =>
        {
            var provider = new Pulumi.Aws.Provider("aws", new Pulumi.Aws.ProviderArgs { Region = "eu-central-1" });
            var vpc = new Vpc("vpc", new VpcArgs { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Provider = provider, Protect = true });
            _ = new InternetGateway(
                "internet",
                new InternetGatewayArgs { VpcId = vpc.Id },
                new CustomResourceOptions
                {
                    Provider = provider,
                    DependsOn = { vpc },
                    IgnoreChanges = { "tags" },
                    ReplaceOnChanges = { "vpcId" },
                    AdditionalSecretOutputs = { "arn" },
                    DeleteBeforeReplace = true,
                    RetainOnDelete = true,
                    DeletedWith = vpc,
                });
        });

        var address = new ResourceAddress("aws:ec2/vpc:Vpc", "vpc");
        var options = plan.One("InternetGateway", "internet").Options;
        Assert.Equal(new ResourceAddress("pulumi:providers:aws", "aws"), options.Provider);
        Assert.Equal<ResourceAddress>([address], options.DependsOn);
        Assert.Equal<string>(["tags"], options.IgnoreChanges);
        Assert.Equal<string>(["vpcId"], options.ReplaceOnChanges);
        Assert.Equal<string>(["arn"], options.AdditionalSecretOutputs);
        Assert.Equal((true, true, address), (options.DeleteBeforeReplace, options.RetainOnDelete, options.DeletedWith));
        Assert.Equal((false, true), (options.Protect, plan.One("Vpc", "vpc").Options.Protect));
    }

    [Fact]
    public async Task Options_OfAChild_AreInheritedFromItsParent()
    {
        var plan = await TestPlan.OfAsync(() =>
        {
            var provider = new Pulumi.Aws.Provider("aws", new Pulumi.Aws.ProviderArgs { Region = "eu-central-1" });
            var parent = new Group("group", new ComponentResourceOptions { Provider = provider, Protect = true });
            _ = new Vpc("child", new VpcArgs { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Parent = parent });
            _ = new Vpc("free", new VpcArgs { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Parent = parent, Protect = false });
        });

        Assert.Equal(
            (new ResourceAddress("pulumi:providers:aws", "aws"), true, new ResourceAddress("test:index:Group", "group")),
            (plan.One("Vpc", "child").Options.Provider, plan.One("Vpc", "child").Options.Protect, plan.One("Vpc", "child").Parent));
        Assert.False(plan.One("Vpc", "free").Options.Protect);
    }

    [Fact]
    public async Task Kinds_OfAnEnvironmentsResources_AreWhatTheEngineMakesOfThem()
    {
        var plan = await PlanRecorder.RecordAsync(Whole);

        Assert.Equal(ResourceKind.Provider, plan.One("aws", "dev-aws").Kind);
        Assert.Equal(ResourceKind.Component, plan.One("ControlPlane", "dev-cluster").Kind);
        Assert.Equal(ResourceKind.Remote, Assert.Single(plan.Resources, resource => resource.Address.Type == "eks:index:Cluster").Kind);
        Assert.Equal(ResourceKind.Custom, plan.One("Vpc", "dev-network-vpc").Kind);
    }

    [Fact]
    public async Task Cluster_OfTheComponentPackage_IsPlannedUnderItsComponent()
    {
        var plan = await PlanRecorder.RecordAsync(Whole);

        var cluster = plan.One("Cluster", "dev-cluster-eksCluster");
        Assert.Equal(new ResourceAddress("eks:index:Cluster", "dev-cluster"), cluster.Parent);
        Assert.True(cluster.Options.Protect);
        Assert.Equal<string>(["accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons"], cluster.Options.IgnoreChanges);
        Assert.Contains(
            new PlannedUse("roleArn", new ReferenceNode(new ResourceAddress("aws:iam/role:Role", "dev-cluster-role"), "arn")),
            cluster.References);
    }

    [Fact]
    public async Task Provider_OfTheComponentPackage_IsPlannedUnderItsComponent()
    {
        var plan = await PlanRecorder.RecordAsync(Whole);

        var provider = plan.One("kubernetes", "dev-cluster-eks-k8s");
        Assert.Equal(
            (ResourceKind.Provider, new ResourceAddress("eks:index:Cluster", "dev-cluster"), true),
            (provider.Kind, provider.Parent, provider.Options.Protect));
        Assert.Equal(
            new PlannedUse("kubeconfig", new ReferenceNode(new ResourceAddress("aws:eks/cluster:Cluster", "dev-cluster-eksCluster"), "")),
            Assert.Single(provider.References));
        Assert.DoesNotContain(plan.Resources, resource => resource.Options.Provider == provider.Address);
    }

    [Fact]
    public async Task PublicNetworks_WithoutAPublicEndpoint_AreRefusedAsTheComponentPackageDoes()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => TestPlan.OfAsync(() =>
        {
            var role = new Pulumi.Aws.Iam.Role("role", new Pulumi.Aws.Iam.RoleArgs { AssumeRolePolicy = "{}" });
            _ = new Pulumi.Eks.Cluster("eks", new Pulumi.Eks.ClusterArgs
            {
                ServiceRole = role,
                EndpointPublicAccess = false,
                PublicAccessCidrs = { "203.0.113.0/24" },
            });
        }));

        Assert.Contains(
            "eks:index:Cluster::eks: Pulumi.Eks refuses publicAccessCidrs while endpointPublicAccess is false; leave it out",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Component_OfAnUnknownPackage_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => TestPlan.OfAsync(() => _ = new RemoteThing("thing")));

        Assert.Contains(
            "test:index:Remote is a component of another package; say in RemoteComponents what it declares",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_OfAnEnvironment_AreReferencesToWhatTheyTell()
    {
        var plan = await PlanRecorder.RecordAsync(Whole);

        Assert.Equal(new ReferenceNode(new ResourceAddress("aws:ec2/vpc:Vpc", "dev-network-vpc"), "id"), plan.Outputs.Entries["vpcId"]);
        Assert.Equal(
            new ReferenceNode(new ResourceAddress("aws:eks/cluster:Cluster", "dev-cluster-eksCluster"), "name"),
            plan.Outputs.Entries["clusterName"]);
    }

    [Fact]
    public async Task Outputs_ThatAreSecret_AreNamed() => Assert.Equal<string>(["kubeconfig"], (await PlanRecorder.RecordAsync(Whole)).SecretOutputs);

    private static EnvironmentDefinition Whole { get; } = Of(WholeSettings.Json);

    private static EnvironmentDefinition Of(string settings) => new(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(settings));

    private sealed class Group(string name, ComponentResourceOptions options) : ComponentResource("test:index:Group", name, options);

    private sealed class RemoteThing(string name) : ComponentResource("test:index:Remote", name, ResourceArgs.Empty, remote: true)
    {
        [Output("endpoint")]
        public Output<string> Endpoint { get; private set; } = null!;
    }
}
