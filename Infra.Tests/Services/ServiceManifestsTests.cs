using System.Globalization;
using Infra.Cli.Export;
using Infra.Cli.Export.Kubernetes;
using Infra.Cli.Export.Terraform;
using Infra.Model.Plans;
using Infra.Model.Rules;
using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Services;

/// <summary>What the cluster is told of a service in each stage of a release, from nothing through an upgrade, and in which order.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class ServiceManifestsTests
{
    // A release of b after a, each stage deployed before the next.
    private static readonly string[] Stages =
    [
        "test a",
        "enabled a 100/100",
        "enabled a 100/100, test b",
        "enabled a 100/100, enabled b 0/100",
        "enabled a 90/100, enabled b 10/100",
        "enabled a 0/100, enabled b 100/100",
        "draining a 0/100, enabled b 100/100",
        "enabled b 100/100",
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Stages.Length)];

    public static TheoryData<string> GoldenFiles => [.. Enumerable.Range(0, Stages.Length).Select(FileName)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Manifests_OfAStage_AreAsReviewed(int number)
    {
        var environment = ShopServices.With(Stages[number]);
        var problems = new ExportProblems(environment.Name);
        var files = KubernetesExport.Of(await ShopServices.PlanAsync(environment), problems, TerraformTemplate.Language)
            .Where(file => file.Resource.Name.StartsWith("dev-shop.api", StringComparison.Ordinal) || file.Resource.Name.StartsWith("dev-api-", StringComparison.Ordinal));

        problems.Check();
        GoldenFile.Matches(FileName(number), $"# {Stages[number]}\n{string.Concat(files.Select(file => $"---\n# {file.Name}\n{file.Text}"))}");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Stage_OfARelease_HoldsAllRules(int number)
    {
        var environment = ShopServices.With(Stages[number]);

        Assert.Empty(await RuledProgram.RunAsync(environment, RuleSet.All, isPreview: true));
        Assert.Empty(RuleSet.All.Judge(await RuledProgram.PlanAsync(environment), []) is var judgement ? judgement.Broken.Concat(judgement.Unknown) : []);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Action_OfTheIngress_NamesServicesOfTheSamePlanAlone(int number)
    {
        var plan = await ShopServices.PlanAsync(ShopServices.With(Stages[number]));
        var services = plan.Resources.Where(resource => resource.Address.Type == ResourceTypes.Service).Select(resource => resource.Inputs.At("metadata.name").Text).ToHashSet();
        var ingress = plan.One("Ingress", "dev-shop.api");

        var action = ingress.Inputs.At("metadata.annotations['alb.ingress.kubernetes.io/actions.api']").AsJson();
        var named = action.At("forwardConfig.targetGroups").Items.Select(group => group.At("serviceName").Text)
            .Concat(ingress.Inputs.At("spec.rules[0].http.paths").Items.Select(path => path.At("backend.service.name").Text)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, services));
        Assert.True(action.At("type").Text == "fixed-response" || action.At("forwardConfig.targetGroups").Items.Sum(group => group.At("weight").Number) == 100);
    }

    /// <summary>What makes gates be injected: label, target group and the way to it are there before a pod is.</summary>
    [Fact]
    public async Task Pods_OfAVersion_ComeAfterAllThatTheyNeed()
    {
        var plan = await ShopServices.PlanAsync(ShopServices.With("test a", ("services.shop.api.versions[0].run.rights", """[{ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::shop-media/*"] }]"""), ("services.shop.api.versions[0].run.config", """{ "app.yaml": "" }""")));
        var version = ApiVersion(plan);

        var before = Needed(plan, plan.One("Deployment", $"dev-shop.api-{version.Hash}")).Select(address => $"{address.Type.Split(':')[^1]}/{address.Name}").ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "Namespace/dev-baseline-namespace-shop", "Release/dev-baseline-load-balancers", "Ingress/dev-shop.api", $"Service/dev-shop.api-{version.Hash}",
                $"ConfigMap/dev-shop.api-{version.Hash}", $"ServiceAccount/dev-{version.Identity.Name}", $"PodIdentityAssociation/dev-{version.Identity.Name}",
            },
            before);
    }

    /// <summary>Destroy deletes in the opposite order: the load balancer goes while its controller, with its rights, still runs.</summary>
    [Fact]
    public async Task Ingress_OfAService_IsOutlivedByAllThatDeletesItsLoadBalancer()
    {
        var plan = await ShopServices.PlanAsync(ShopServices.With("enabled a 100/100"));
        var ingress = plan.One("Ingress", "dev-shop.api");

        var outliving = Needed(plan, ingress);

        Assert.Null(ingress.Options.DeletedWith);
        Assert.All(
            (string[])["Release", "PodIdentityAssociation", "RolePolicy", "AccessPolicyAssociation", "NodeGroup", "Addon", "NatGateway", "Namespace"],
            type => Assert.Contains(outliving, address => address.Type.EndsWith($":{type}", StringComparison.Ordinal)));
        // What else is in the cluster goes with it, but for the objects that own something in AWS.
        Assert.All(
            plan.Resources.Where(resource => resource.Kind == ResourceKind.Custom && ResourceTypes.IsKubernetes(resource.Address.Type) && resource.Address != ingress.Address),
            resource => Assert.NotNull(resource.Options.DeletedWith));
    }

    /// <summary>What is removed is named by nothing that stays, so that the engine, which deletes last, has moved the weight before.</summary>
    [Fact]
    public async Task Version_ThatIsRemoved_WasOutOfTheWayOfTrafficBefore()
    {
        var (before, after) = (await ShopServices.PlanAsync(ShopServices.With("draining a 0/100, enabled b 100/100")), await ShopServices.PlanAsync(ShopServices.With("enabled b 100/100")));
        var hash = ApiVersion(before).Hash;

        Assert.Contains($"\"weight\":0}},", before.One("Ingress", "dev-shop.api").Inputs.At("metadata.annotations['alb.ingress.kubernetes.io/actions.api']").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(after.Resources, resource => resource.Address.Name.Contains(hash, StringComparison.Ordinal) || resource.Inputs.Leaves().Any(leaf => leaf.Value.Text?.Contains(hash, StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Controller_WithoutAnExposedService_LetsPodsInWhileItIsAway()
    {
        var (inside, exposed) = (await ShopServices.PlanAsync(ShopServices.With("enabled a 100/100", ("services.shop.api.expose", null))), await ShopServices.PlanAsync(ShopServices.With("enabled a 100/100")));

        Assert.Empty(inside.Resources.Where(resource => resource.Address.Type == ResourceTypes.Ingress));
        Assert.Equal(("Ignore", "Fail"), (Policy(inside), Policy(exposed)));

        static string? Policy(EnvironmentPlan plan) => plan.Resources
            .Single(resource => resource.Address.Type == ResourceTypes.HelmRelease && resource.Address.Name.Contains("load-balancer", StringComparison.Ordinal))
            .Inputs.At("values.podMutatorWebhookConfig.failurePolicy").Text;
    }

    [Fact]
    public async Task Plan_OfServicesThatAreNone_IsThatOfSettingsWithoutTheKey()
    {
        var without = await RecordAsync(MinimalSettings.Json);
        var none = await RecordAsync(MinimalSettings.With(("services", "{}")));

        Assert.Equal(without.Json(), none.Json());
    }

    [Fact]
    public async Task Terraform_OfAnEnvironmentWithServices_HasTheirRolesAndManifests()
    {
        var environment = ShopServices.With("enabled a 100/100", ("services.shop.api.versions[0].run.rights", """[{ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::shop-media/*"] }]"""));

        var files = TerraformExport.Of(await ShopServices.PlanAsync(environment)).Files;

        Assert.Contains("kubernetes/ingress-shop-api.yaml", files.Keys);
        Assert.Contains($"dev-{environment.Planned().Versions[0].Identity.Name}", files["main.tf.json"], StringComparison.Ordinal);
    }

    private static Task<EnvironmentPlan> RecordAsync(string json) => ShopServices.PlanAsync(new EnvironmentDefinition(TestPlan.Environment.Name, EnvironmentSettings.Parse(json)));

    private static PlannedVersion ApiVersion(EnvironmentPlan plan) => PlannedService.Of(plan.Environment).First().Versions[0];

    // What a resource waits for, what that waits for, and so on; a component stands for everything in it.
    private static HashSet<ResourceAddress> Needed(EnvironmentPlan plan, PlannedResource resource)
    {
        var (dependencies, all, found) = (new PlanDependencies(plan), plan.Resources.ToDictionary(item => item.Address), new HashSet<ResourceAddress>());
        Add(resource);
        return found;

        void Add(PlannedResource item)
        {
            var provider = item.Options.Provider is { } address ? (ResourceAddress[])[address] : [];
            foreach (var needed in dependencies.Of(item).Concat(item.References.Select(use => use.Reference.Resource)).Concat(provider).Where(found.Add)) Add(all[needed]);
        }
    }

    private static string FileName(int number) =>
        $"services/{(number + 1).ToString(CultureInfo.InvariantCulture)}-{Stages[number].Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-').Replace('/', '-')}.yaml";
}
