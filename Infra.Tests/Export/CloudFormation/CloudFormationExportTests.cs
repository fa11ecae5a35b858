using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Cli.Export;
using Infra.Cli.Export.CloudFormation;
using Infra.Cli.Plan;
using Infra.Model.Findings;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Conventions;
using Infra.Tests.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace Infra.Tests.Export.CloudFormation;

[Collection(DeploymentCollection.Name)]
public sealed partial class CloudFormationExportTests
{
    public static TheoryData<string> Environments => [.. TestEnvironments.Names, "whole", "100 pools", "300 pools"];

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Templates_OfAnEnvironment_AreWhatTheSchemasAndLimitsAllow(string environment) =>
        Convention.HasNo(TemplateChecker.Faults(CloudFormationExport.Of(await PlanAsync(environment))));

    [Fact]
    public async Task LogicalIds_OfEnvironments_DifferInTheHashesOfGenerationsAlone()
    {
        var ids = new List<string[]>();
        foreach (var environment in TestEnvironments.Names)
        {
            var resources = Template(CloudFormationExport.Of(await TestEnvironments.PlanAsync(environment)))["Resources"]!.AsObject();
            ids.Add([.. resources.Select(resource => resource.Key).Where(id => id.StartsWith("Cluster", StringComparison.Ordinal) || id.StartsWith("NetworkZoneA", StringComparison.Ordinal) || id.StartsWith("General", StringComparison.Ordinal)).Select(id => Hash().Replace(id, ""))]);
        }

        Assert.Contains("ClusterEksCluster", ids[0]);
        Assert.Contains("GeneralNodeGroup", ids[0]);
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(ids[0], ids[2]);
    }

    [Fact]
    public async Task Environment_ThatOneTemplateCannotHold_HasAStackForEachPool()
    {
        var plan = await PlanAsync("300 pools");

        var export = CloudFormationExport.Of(plan);

        var stacks = Template(export)["Resources"]!.AsObject().Where(resource => (string?)resource.Value!["Type"] == "AWS::CloudFormation::Stack").ToList();
        Assert.Equal(300, stacks.Count);
        Assert.Equal(300, export.Files.Keys.Count(path => path.StartsWith("pools/", StringComparison.Ordinal) && CloudFormationExport.IsTemplate(path)));
        Assert.Equal("""{"Fn::Join":["/",[{"Ref":"TemplateBase"},"pools/General7Pool.json"]]}""", Template(export)["Resources"]!["General7PoolStack"]!["Properties"]!["TemplateURL"]!.ToJsonString());
        Assert.Equal("""{"Ref":"ClusterEksClusterName"}""", NodeGroup(JsonNode.Parse(export.Files["pools/General7Pool.json"])!.AsObject())["ClusterName"]!.ToJsonString());
        Assert.Contains("GeneralPoolStack", Template(export)["Resources"]!["AddonsCorednsAddon"]!["DependsOn"]!.AsArray().Select(id => (string?)id));
        Assert.Contains("\"LogicalResourceId/General7PoolStack\"", export.Files["stack.policy.json"], StringComparison.Ordinal);
        Assert.Contains("Update:Delete", export.Files["pools/General7Pool.policy.json"], StringComparison.Ordinal);
        Assert.Contains("--include-nested-stacks", export.Files["README.md"], StringComparison.Ordinal);

        var reading = new TemplateReading(plan, export);
        Convention.HasNo(
            from resource in plan.Resources
            where resource.Kind == ResourceKind.Custom && resource.Address.Type is ResourceTypes.LaunchTemplate or ResourceTypes.NodeGroup or ResourceTypes.Cluster
            from difference in reading.Differences(plan, resource.Address)
            where difference != "scalingConfig.desiredSize"
            select $"{resource.Address}: {difference}");
    }

    // Where servers are must not depend on what else there is, or another pool would move them.
    [Fact]
    public async Task Stack_OfAPool_IsTheSameWhateverPoolsThereAre()
    {
        var (fewer, more) = (CloudFormationExport.Of(await PlanAsync("300 pools")), CloudFormationExport.Of(ManyPools.Of(await TestEnvironments.PlanAsync("dev"), "general", 310)));

        Assert.Equal(fewer.Files["pools/General7Pool.json"], more.Files["pools/General7Pool.json"]);
    }

    [Fact]
    public async Task Protection_OfAnEnvironment_KeepsWhatHoldsDataAndNoGeneration()
    {
        var resources = Template(CloudFormationExport.Of(Protected(await TestEnvironments.PlanAsync("prod"))))["Resources"]!.AsObject();

        var kept = resources.Where(resource => (string?)resource.Value!["DeletionPolicy"] == "Retain" && (string?)resource.Value["UpdateReplacePolicy"] == "Retain");
        Assert.Equal(
            ["AWS::EC2::VPC", "AWS::ECR::Repository", "AWS::EKS::Cluster", "AWS::KMS::Key"],
            kept.Select(resource => (string?)resource.Value!["Type"]).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            Template(CloudFormationExport.Of(await TestEnvironments.PlanAsync("dev")))["Resources"]!.AsObject(),
            resource => resource.Value!["DeletionPolicy"] is not null);
    }

    [Fact]
    public async Task StackPolicy_OfAnEnvironment_KeepsEnabledGenerationsAndNoOther()
    {
        var plan = await TestEnvironments.PlanAsync("dev");
        var group = plan.Resources.Single(resource => resource.Address.Type == ResourceTypes.NodeGroup);
        var draining = group with { Inputs = new MapNode(group.Inputs.Entries.SetItem("labels", new MapNode(group.Inputs.At("labels").Entries.SetItem("infra/stage", new TextNode("draining"))))) };
        var id = new LogicalIds(plan)[group.Address];

        var enabled = CloudFormationExport.Of(plan).Files["stack.policy.json"];
        var moved = plan.Resources.Replace(group, draining).Select(resource => ResourceTypes.Of(resource.Address.Type)?.ProtectedBy == ProtectedBy.Stage
            ? resource with { Options = resource.Options with { Protect = false } }
            : resource);
        var other = CloudFormationExport.Of(plan with { Resources = [.. moved] }).Files["stack.policy.json"];

        Assert.Contains($"\"LogicalResourceId/{id}\"", enabled, StringComparison.Ordinal);
        Assert.Contains($"\"LogicalResourceId/{id.Replace("NodeGroup", "LaunchTemplate", StringComparison.Ordinal)}\"", enabled, StringComparison.Ordinal);
        Assert.DoesNotContain("LogicalResourceId", other, StringComparison.Ordinal);
    }

    [Fact]
    public Task Text_ThatCloudFormationWouldReplace_IsAnErrorWithItsPath() => AssertRefusedAsync(
        provider => _ = Vpc(provider, "main", new() { ["cidrBlock"] = "10.0.0.0/16", ["tags"] = ImmutableDictionary<string, object>.Empty.Add("Name", "{{resolve:ssm:/x}}") }),
        "dev/aws:ec2/vpc:Vpc::main.tags.Name: found text that CloudFormation would replace (\"{{resolve:\"); write other text");

    [Fact]
    public Task Property_ThatCloudFormationLacks_IsAnErrorWithItsPath() => AssertRefusedAsync(
        provider => _ = Vpc(provider, "main", new() { ["warpDrive"] = true }),
        "dev/aws:ec2/vpc:Vpc::main.warpDrive: found a property that CloudFormation does not have; leave it out, map it in Infra.Model/Resources/ResourceTypes.CloudFormation.cs, or say there what is lost without it");

    [Fact]
    public Task Reference_WithoutAFunction_IsAnErrorWithItsPath() => AssertRefusedAsync(
        provider =>
        {
            var vpc = new Aws.Ec2.Vpc("main", new Aws.Ec2.VpcArgs { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Provider = provider });
            _ = new MadeUp("aws:ec2/subnet:Subnet", "a", new() { ["vpcId"] = vpc.OwnerId, ["cidrBlock"] = "10.0.0.0/24" }, new CustomResourceOptions { Provider = provider });
        },
        "dev/aws:ec2/subnet:Subnet::a.vpcId: found a reference to ownerId of aws:ec2/vpc:Vpc::main, which CloudFormation has no function for; refer to another property, or say in Infra.Model/Resources how it is exported");

    [Fact]
    public Task Option_ThatCloudFormationLacks_IsAnErrorThatNamesIt() => AssertRefusedAsync(
        provider => _ = new Aws.Ec2.Vpc("main", new Aws.Ec2.VpcArgs { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Provider = provider, ReplaceOnChanges = { "cidrBlock" } }),
        "dev/aws:ec2/vpc:Vpc::main.options.replaceOnChanges: found an option that CloudFormation does not support; leave it out, or export without this resource");

    [Fact]
    public Task Type_WithoutAMapping_IsAnErrorThatNamesIt() => AssertRefusedAsync(
        provider => _ = new MadeUp("aws:quantum/computer:Computer", "one", [], new CustomResourceOptions { Provider = provider }),
        "dev/aws:quantum/computer:Computer::one: found a type that has no mapping to CloudFormation; add it to Infra.Model/Resources/ResourceTypes.CloudFormation.cs");

    [Fact]
    public void Types_OfTheCatalogueThatTerraformHas_AreInCloudFormationToo() => Convention.HasNo(
        ResourceTypes.All.Where(type => type.Terraform is not null && ResourceTypes.CloudFormationOf(type.Token) is null)
            .Select(type => $"{type.Token}: found no mapping; add it to Infra.Model/Resources/ResourceTypes.CloudFormation.cs"));

    [Fact]
    public void Schemas_OfTheProject_HoldTheTypesThatAreExportedAndNoOther() => Assert.True(
        TypeSchemas.Exported.SequenceEqual(TypeSchemas.All.Keys),
        $"{TypeSchemas.Path}: found other types than the catalogue has; run ./infractl export cloudformation-schema > {TypeSchemas.Path}");

    private static JsonObject Template(ExportedFiles export) => JsonNode.Parse(export.Files[CloudFormationExport.Template])!.AsObject();

    private static JsonNode NodeGroup(JsonObject template) => template["Resources"]!.AsObject().Single(resource => (string?)resource.Value!["Type"] == "AWS::EKS::Nodegroup").Value!["Properties"]!;

    // As the program protects generations that take load.
    private static EnvironmentPlan Protected(EnvironmentPlan plan) => plan with
    {
        Resources = [.. plan.Resources.Select(resource => resource.Address.Type is ResourceTypes.NodeGroup or ResourceTypes.LaunchTemplate ? resource with { Options = resource.Options with { Protect = true } } : resource)],
    };

    private static async Task<EnvironmentPlan> PlanAsync(string environment) => environment switch
    {
        "whole" => await PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(WholeSettings.Json))),
        "100 pools" => ManyPools.Of(await TestEnvironments.PlanAsync("dev"), "general", 100),
        "300 pools" => ManyPools.Of(await TestEnvironments.PlanAsync("dev"), "general", 300),
        _ => await TestEnvironments.PlanAsync(environment),
    };

    private static MadeUp Vpc(ProviderResource provider, string name, Dictionary<string, object?> inputs) => new("aws:ec2/vpc:Vpc", name, inputs, new CustomResourceOptions { Provider = provider });

    private static async Task AssertRefusedAsync(Action<Aws.Provider> declare, params string[] problems)
    {
        var plan = await TestPlan.OfAsync(() => declare(new Aws.Provider("aws", new Aws.ProviderArgs { Region = "eu-central-1" })));

        var exception = Assert.Throws<UserException>(() => CloudFormationExport.Of(plan));

        Assert.Equal(problems, exception.Message.Split('\n'));
    }

    [GeneratedRegex("(?<=^General)[A-Z][0-9a-z]{9}")]
    private static partial Regex Hash();

    private sealed class MadeUp(string type, string name, Dictionary<string, object?> inputs, CustomResourceOptions options)
        : CustomResource(type, name, new DictionaryResourceArgs(inputs.ToImmutableDictionary()), options);
}
