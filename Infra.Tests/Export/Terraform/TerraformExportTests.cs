using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Plan;
using Infra.Model.Findings;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;
using Aws = Pulumi.Aws;

namespace Infra.Tests.Export.Terraform;

[Collection(DeploymentCollection.Name)]
public sealed class TerraformExportTests
{
    private const string Vpc = "aws:ec2/vpc:Vpc::main";

    private static readonly ImmutableDictionary<string, object> Subnets = ImmutableDictionary<string, object>.Empty.Add("subnetIds", ImmutableArray.Create<object>("subnet-1"));

    [Fact]
    public async Task Environment_ThatUsesEverySetting_IsExportedWithoutAProblem()
    {
        var whole = new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(WholeSettings.Json));

        var export = TerraformExport.Of(await PlanRecorder.RecordAsync(whole));

        Assert.Contains("aws_egress_only_internet_gateway", export.Files["main.tf.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_ToAnotherResource_IsAnExpression()
    {
        var resources = await ResourcesAsync(provider =>
        {
            var vpc = new Vpc("main", new VpcArgs { CidrBlock = "10.0.0.0/16" }, Managed(provider));
            _ = new Subnet("a", new SubnetArgs { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24" }, Managed(provider));
        });

        Assert.Equal("${aws_vpc.main.id}", (string?)resources["aws_subnet"]!["a"]!["vpc_id"]);
    }

    [Fact]
    public async Task Reference_InsideText_KeepsTheTextAroundItAsItIs()
    {
        var resources = await ResourcesAsync(provider =>
        {
            var vpc = new Vpc("main", new VpcArgs { CidrBlock = "10.0.0.0/16" }, Managed(provider));
            _ = new Role("role", new RoleArgs { AssumeRolePolicy = Output.Format($"${{aws:PrincipalTag/team}} %{{ if }} {vpc.Arn}") }, Managed(provider));
        });

        Assert.Equal("$${aws:PrincipalTag/team} %%{ if } ${aws_vpc.main.arn}", (string?)resources["aws_iam_role"]!["role"]!["assume_role_policy"]);
    }

    [Fact]
    public async Task Name_LeftToTheEngine_IsAPrefix()
    {
        var resources = await ResourcesAsync(provider =>
        {
            _ = new LogGroup("logs", new LogGroupArgs(), Managed(provider));
            _ = new Role("a-role-whose-name-is-longer-than-its-prefix-may-be", new RoleArgs { AssumeRolePolicy = "{}" }, Managed(provider));
        });

        Assert.Equal("logs-", (string?)resources["aws_cloudwatch_log_group"]!["logs"]!["name_prefix"]);
        Assert.Equal("a-role-whose-name-is-longer-than-its-p", (string?)resources["aws_iam_role"]!["a-role-whose-name-is-longer-than-its-prefix-may-be"]!["name_prefix"]);
    }

    [Fact]
    public async Task Options_OfAResource_AreItsLifecycleAndItsOrder()
    {
        var resources = await ResourcesAsync(provider =>
        {
            var first = new Vpc("first/one", new VpcArgs { CidrBlock = "10.0.0.0/16" }, Managed(provider));
            _ = new Vpc("main", new VpcArgs { CidrBlock = "10.1.0.0/16" }, new CustomResourceOptions
            {
                Provider = provider,
                Protect = true,
                IgnoreChanges = { "cidrBlock" },
                DependsOn = { first },
            });
            _ = new Vpc("deleted-first", new VpcArgs { CidrBlock = "10.2.0.0/16" }, new CustomResourceOptions { Provider = provider, DeleteBeforeReplace = true });
        });

        Assert.Equal(
            """{"cidr_block":"10.1.0.0/16","depends_on":["aws_vpc.first_one"],"lifecycle":{"create_before_destroy":true,"prevent_destroy":true,"ignore_changes":["cidr_block"]}}""",
            resources["aws_vpc"]!["main"]!.ToJsonString());
        Assert.Equal("{}", resources["aws_vpc"]!["deleted-first"]!["lifecycle"]!.ToJsonString());
    }

    [Fact]
    public Task Type_WithoutAMapping_IsAnErrorThatNamesIt() => AssertRefusedAsync(
        provider => _ = new MadeUp("aws:quantum/computer:Computer", "one", [], Managed(provider)),
        "dev/aws:quantum/computer:Computer::one: found a type that has no mapping to Terraform; add it to Infra.Model/Resources and run ./infractl export terraform-schema > Infra.Cli/Export/Terraform/provider-schema.json");

    [Fact]
    public Task Property_ThatTheProviderLacks_IsAnErrorWithItsPath() => AssertRefusedAsync(
        provider => _ = new MadeUp("aws:ec2/vpc:Vpc", "main", new() { ["warpDrive"] = true }, Managed(provider)),
        $"dev/{Vpc}.warpDrive: found a property that hashicorp/aws 5.100.0 does not have for aws_vpc; leave it out, write how Pulumi renamed it in Infra.Cli/Export/Terraform/PropertyName.cs, or say in Infra.Model/Resources what is lost without it");

    [Fact]
    public Task Argument_ThatTheProviderRequires_IsAnErrorWithItsPathWhenItIsMissing() => AssertRefusedAsync(
        provider =>
        {
            _ = new MadeUp("aws:eks/cluster:Cluster", "cluster", new() { ["name"] = "cluster", ["vpcConfig"] = ImmutableDictionary<string, object>.Empty }, Managed(provider));
            _ = new MadeUp("aws:eks/nodeGroup:NodeGroup", "group", new() { ["clusterName"] = "c", ["nodeRoleArn"] = "r", ["subnetIds"] = ImmutableArray.Create<object>("s") }, Managed(provider));
        },
        "dev/aws:eks/cluster:Cluster::cluster.role_arn: found no argument, and hashicorp/aws 5.100.0 requires one; declare it",
        "dev/aws:eks/cluster:Cluster::cluster.vpcConfig.subnet_ids: found no argument, and hashicorp/aws 5.100.0 requires one; declare it",
        "dev/aws:eks/nodeGroup:NodeGroup::group.scaling_config: found no argument, and hashicorp/aws 5.100.0 requires one; declare it");

    // Whatever an environment declares and the provider requires is missed, not only what a test thought of.
    [Fact]
    public async Task Arguments_OfAnEnvironmentThatTheProviderRequires_AreAllMissed()
    {
        var plan = await TestEnvironments.PlanAsync("dev");
        var required = 0;

        foreach (var resource in plan.Resources.Where(resource => resource.Kind == ResourceKind.Custom).DistinctBy(resource => resource.Address.Type))
        {
            if (ResourceTypes.Of(resource.Address.Type)?.Terraform is not { } type) continue;

            foreach (var name in ProviderFacts.Aws.Resources[type].Required)
            {
                var property = resource.Inputs.Entries.Keys.Single(key => PropertyName.Find(key, known => known == name) is not null);
                var without = resource with { Inputs = new MapNode(resource.Inputs.Entries.Remove(property)) };

                var exception = Assert.Throws<UserException>(() => TerraformExport.Of(plan with { Resources = plan.Resources.Replace(resource, without) }));

                Assert.Contains(exception.Findings, finding => $"{finding}".StartsWith($"dev/{resource.Address}.{name}: found no argument", StringComparison.Ordinal));
                required++;
            }
        }

        Assert.True(required > 20);
    }

    [Fact]
    public Task Property_ThatOnlyTheProviderSets_IsAnErrorWithItsPath() => AssertRefusedAsync(
        provider => _ = new MadeUp("aws:ec2/vpc:Vpc", "main", new() { ["ownerId"] = "1" }, Managed(provider)),
        $"dev/{Vpc}.ownerId: found a property that only the provider sets (aws_vpc.owner_id); leave it out");

    [Fact]
    public Task Value_OfAnotherShape_IsAnErrorWithItsPath() => AssertRefusedAsync(
        provider => _ = new MadeUp("aws:ec2/vpc:Vpc", "main", new() { ["tags"] = "none" }, Managed(provider)),
        $"dev/{Vpc}.tags: found a value that is no map, as hashicorp/aws 5.100.0 wants here; declare one");

    [Fact]
    public Task Block_GivenAsText_IsAnErrorWithItsPath() => AssertRefusedAsync(
        provider => _ = new MadeUp("aws:ec2/launchTemplate:LaunchTemplate", "lt", new() { ["metadataOptions"] = "none", ["blockDeviceMappings"] = 1 }, Managed(provider)),
        "dev/aws:ec2/launchTemplate:LaunchTemplate::lt.blockDeviceMappings: found a value that does not fit the block of hashicorp/aws 5.100.0; declare a list of its kind",
        "dev/aws:ec2/launchTemplate:LaunchTemplate::lt.metadataOptions: found a value that does not fit the block of hashicorp/aws 5.100.0; declare one of its kind");

    [Fact]
    public Task Reference_WhereABlockStands_IsAnErrorWithItsPath() => AssertRefusedAsync(
        provider =>
        {
            var vpc = new Vpc("main", new VpcArgs { CidrBlock = "10.0.0.0/16" }, Managed(provider));
            _ = new MadeUp("aws:ec2/launchTemplate:LaunchTemplate", "lt", new() { ["metadataOptions"] = vpc.Arn }, Managed(provider));
        },
        "dev/aws:ec2/launchTemplate:LaunchTemplate::lt.metadataOptions: found a reference where Terraform has a block, which no expression can replace; declare the block's properties");

    [Fact]
    public Task Reference_ThatWasEncoded_IsAnErrorAndNotALiteral() => AssertRefusedAsync(
        provider =>
        {
            var vpc = new Vpc("main", new VpcArgs { CidrBlock = "10.0.0.0/16" }, Managed(provider));
            _ = new LaunchTemplate(
                "lt",
                new LaunchTemplateArgs { Name = "lt", UserData = vpc.Arn.Apply(arn => Convert.ToBase64String(Encoding.UTF8.GetBytes($"[settings]\nvpc = \"{arn}\""))), Description = vpc.Arn.Apply(arn => arn.ToUpperInvariant()) },
                Managed(provider));
        },
        "dev/aws:ec2/launchTemplate:LaunchTemplate::lt.description: found a reference that the program changed, so it cannot be exported; use the property unchanged",
        "dev/aws:ec2/launchTemplate:LaunchTemplate::lt.userData: found a reference that the program changed, so it cannot be exported; use the property unchanged");

    [Fact]
    public Task Reference_AsAKey_IsAnErrorAndNotALiteral() => AssertRefusedAsync(
        provider =>
        {
            var vpc = new Vpc("main", new VpcArgs { CidrBlock = "10.0.0.0/16" }, Managed(provider));
            _ = new Subnet(
                "a",
                new SubnetArgs { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24", Tags = vpc.Id.Apply(id => ImmutableDictionary<string, string>.Empty.Add(id, "yes")) },
                Managed(provider));
        },
        "dev/aws:ec2/subnet:Subnet::a.tags: found a reference as a key, which Terraform has no expression for; use a key that is known beforehand");

    [Fact]
    public Task Reference_ThatWasComputedWith_IsAnErrorAndNotALiteral() => AssertRefusedAsync(
        provider =>
        {
            var template = new LaunchTemplate("lt", new LaunchTemplateArgs { Name = "lt" }, Managed(provider));
            _ = new LogGroup("logs", new LogGroupArgs { Name = "logs", RetentionInDays = template.LatestVersion.Apply(version => version + 1_000_000) }, Managed(provider));
        },
        "dev/aws:cloudwatch/logGroup:LogGroup::logs.retentionInDays: found a reference that the program computes with, so it cannot be exported; use the property unchanged");

    [Fact]
    public Task Option_ThatTerraformHasNothingFor_IsAnErrorWithItsName() => AssertRefusedAsync(
        provider => _ = new Vpc("main", new VpcArgs { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Provider = provider, RetainOnDelete = true, ReplaceOnChanges = { "cidrBlock" }, IgnoreChanges = { "warpDrive" } }),
        $"dev/{Vpc}.options.ignoreChanges.warpDrive: found a property that hashicorp/aws 5.100.0 does not have; leave it out",
        $"dev/{Vpc}.options.replaceOnChanges: found an option that Terraform does not support; leave it out, or export without this resource",
        $"dev/{Vpc}.options.retainOnDelete: found an option that Terraform does not support; leave it out, or export without this resource");

    [Fact]
    public Task Resource_OfTheDefaultProvider_IsAnError() => AssertRefusedAsync(
        provider => { _ = new Vpc("main", new VpcArgs { CidrBlock = "10.0.0.0/16" }); },
        $"dev/{Vpc}.options.provider: found no provider, which the export does not configure; give it the AWS provider of the environment");

    [Fact]
    public Task Names_ThatTerraformTakesForTheSame_AreAnError() => AssertRefusedAsync(
        provider =>
        {
            _ = new Vpc("a/b", new VpcArgs { CidrBlock = "10.0.0.0/16" }, Managed(provider));
            _ = new Vpc("a_b", new VpcArgs { CidrBlock = "10.0.0.0/16" }, Managed(provider));
        },
        "dev/aws:ec2/vpc:Vpc::a_b: found a second aws_vpc that Terraform would call a_b; give one of them another name");

    [Fact]
    public async Task Property_ThatIsLeftOutKnowingly_IsNoted()
    {
        var plan = await PlanAsync(provider => _ = new MadeUp(
            "aws:eks/cluster:Cluster",
            "cluster",
            new() { ["name"] = "cluster", ["roleArn"] = "r", ["vpcConfig"] = Subnets, ["deletionProtection"] = true },
            Managed(provider)));

        var export = TerraformExport.Of(plan);

        Assert.Equal(
            "dev/aws:eks/cluster:Cluster::cluster.deletionProtection: omitted, because hashicorp/aws 5.100.0 does not have it: EKS does not protect the cluster from deletion; enable it with aws eks update-cluster-config --deletion-protection, and rely on prevent_destroy",
            Assert.Single(export.Notes));
        Assert.Contains("| `aws_eks_cluster.cluster` | `deletionProtection` |", export.Files["README.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Property_ThatIsWhatAwsDoesAnyway_IsNoOmission()
    {
        var plan = await PlanAsync(provider => _ = new MadeUp(
            "aws:eks/cluster:Cluster",
            "cluster",
            new() { ["name"] = "cluster", ["roleArn"] = "r", ["vpcConfig"] = Subnets, ["deletionProtection"] = false },
            Managed(provider)));

        Assert.Empty(TerraformExport.Of(plan).Notes);
    }

    private static CustomResourceOptions Managed(ProviderResource provider) => new() { Provider = provider };

    private static Task<EnvironmentPlan> PlanAsync(Action<Aws.Provider> declare) =>
        TestPlan.OfAsync(() => declare(new Aws.Provider("aws", new Aws.ProviderArgs { Region = "eu-central-1" })));

    private static async Task<JsonObject> ResourcesAsync(Action<Aws.Provider> declare)
    {
        var export = TerraformExport.Of(await PlanAsync(declare));
        return (JsonObject)JsonNode.Parse(export.Files["main.tf.json"])!["resource"]!;
    }

    private static async Task AssertRefusedAsync(Action<Aws.Provider> declare, params string[] problems)
    {
        var plan = await PlanAsync(declare);

        var exception = Assert.Throws<UserException>(() => TerraformExport.Of(plan));

        Assert.Equal(problems, exception.Message.Split('\n'));
    }

    private sealed class MadeUp(string type, string name, Dictionary<string, object?> inputs, CustomResourceOptions options)
        : CustomResource(type, name, new DictionaryResourceArgs(inputs.ToImmutableDictionary()), options);
}
