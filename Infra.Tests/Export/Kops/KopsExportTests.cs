using Infra.Cli.Export;
using Infra.Cli.Export.Kops;
using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Export.Kops;

[Collection(DeploymentCollection.Name)]
public sealed class KopsExportTests
{
    public static TheoryData<string> Environments => TestEnvironments.Data;

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task TemplateAndValues_OfAnEnvironment_MakeTheRenderedObjects(string environment)
    {
        var export = await ExportAsync();

        var values = Assert.IsType<MapNode>(Assert.Single(KopsDocuments.Read(export.Files[$"values.{environment}.yaml"])));
        Assert.Equal(export.Files[$"rendered/{environment}.yaml"], new KopsTemplate(export.Files[KopsExport.Template]).Render(values));
        Assert.Empty(KopsExport.Faults(export.Files[$"rendered/{environment}.yaml"]));
    }

    [Fact]
    public async Task Environment_ThatUsesEverySetting_IsExported()
    {
        var whole = new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(WholeSettings.Json));

        var export = KopsExport.Of(await PlanRecorder.RecordAsync(whole));

        Assert.Contains("kind: RoleBinding", export.Files["dev/kubernetes/rolebinding-shop-infra-team.yaml"], StringComparison.Ordinal);
        Assert.Contains("permissionsBoundary: \"arn:aws:iam::111111111111:policy/boundary\"", export.Files["rendered/dev.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generation_BesideAnother_IsOneMoreGroup()
    {
        var definition = TestEnvironments.Read("dev");
        var json = SettingsJson.With(definition.Settings.ToJson(), ("pools.general.generations[1]", """{ "stage": "test", "server": { "release": "2026-09", "operatingSystem": "al2023", "instanceTypes": ["c7g.large"], "disk": { "sizeGiB": 40 } } }"""));

        var (before, after) = (Documents(KopsExport.Of(await PlanRecorder.RecordAsync(definition)), "dev"), Documents(KopsExport.Of(await PlanRecorder.RecordAsync(new EnvironmentDefinition(definition.Name, EnvironmentSettings.Parse(json)))), "dev"));

        var added = Assert.Single(after, document => before.All(known => known.At("metadata.name").Text != document.At("metadata.name").Text));
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Equal(("false", "1", "1"), (added.At("spec.autoscale").Text, added.At("spec.minSize").Text, added.At("spec.maxSize").Text));
        Assert.Contains(added.At("spec.taints").Items, taint => taint.Text == "infra/stage=test:NoSchedule");
    }

    // Each is what kops itself, or a rule of ours, refuses.
    [Theory]
    [InlineData("kubernetesVersion: ", "kubernetesVersoin: ", "spec.kubernetesVersoin is no field of kops")]
    [InlineData("\n  minSize: 1\n", "\n  minSizes: 1\n", "spec.minSizes is no field of kops")]
    [InlineData("maxSize: 1\n", "maxSize: \"1\"\n", "spec.maxSize is \"1\", and kops wants a value of the kind integer")]
    [InlineData("    legacy: false\n", "", "spec.iam.legacy is missing")]
    [InlineData(".k8s.local\"\nspec:\n  api:", "\"\nspec:\n  api:", "has no dot")]
    [InlineData("class: Network", "class: Classic", "needs a load balancer of the class Network")]
    [InlineData("type: \"Internal\"", "type: \"Inside\"", "neither Public nor Internal")]
    [InlineData("maxSurge: 1", "maxSurge: 0", "neither surge nor unavailable")]
    [InlineData("  certManager:\n    enabled: true", "  certManager:\n    enabled: false", "awsLoadBalancerController.enabled needs certManager")]
    [InlineData("  certManager:\n    enabled: true", "  certManager:\n    enabled: false", "metricsServer.enabled needs certManager")]
    [InlineData("expander: \"priority\"", "expander: \"cheapest\"", "the expander cheapest is unknown")]
    [InlineData("cidr: \"10.30.0.0/19\"", "cidr: \"10.40.0.0/19\"", "is not within the network")]
    [InlineData("cidr: \"10.30.0.0/19\"", "cidr: \"10.30.32.0/19\"", "overlaps another")]
    [InlineData("serviceClusterIPRange: \"172.20.0.0/16\"", "serviceClusterIPRange: \"10.30.0.0/16\"", "overlaps the range of services")]
    [InlineData("nonMasqueradeCIDR: \"172.20.0.0/16\"", "nonMasqueradeCIDR: \"172.21.0.0/16\"", "is not within nonMasqueradeCIDR")]
    [InlineData("type: \"Utility\"", "type: \"Isolated\"", "has the type Isolated")]
    [InlineData("type: \"Utility\"\n    zone: \"eu-central-1a\"", "type: \"Utility\"\n    zone: \"eu-central-1b\"", "has no public one in its zone")]
    [InlineData("    - encryptedVolume: true\n      instanceGroup: \"control-plane-eu-central-1a\"\n      name: \"a\"\n", "", "no odd number")]
    [InlineData("instanceGroup: \"control-plane-eu-central-1a\"", "instanceGroup: \"batch\"", "which is no group of the control plane")]
    [InlineData("role: Master", "role: Node", "which is no group of the control plane")]
    [InlineData("  maxSize: 1\n  minSize: 1\n  role: Master", "  maxSize: 2\n  minSize: 1\n  role: Master", "has more than one server")]
    [InlineData("\n  minSize: 3\n", "\n  minSize: 99\n", "has minSize above maxSize")]
    [InlineData("rootVolumeType: gp3", "rootVolumeType: gp9", "has the volume type gp9")]
    [InlineData("httpTokens: required", "httpTokens: always", "has httpTokens always")]
    [InlineData("=batch:NoSchedule", "=batch:Never", "has the taint example.com/purpose=batch:Never")]
    [InlineData("\"example.com/purpose\":\"batch\"", "\"example.com/purpose/x\":\"batch\"", "with two slashes")]
    [InlineData("subnets: [\"private-eu-central-1a\"]", "subnets: [\"private-eu-west-1a\"]", "which is no subnet")]
    [InlineData("\"onDemandAboveBase\":100", "\"onDemandAboveBase\":101", "more than 100 percent")]
    [InlineData("name: \"control-plane-eu-central-1b\"\nspec", "name: \"control-plane-eu-central-1a\"\nspec", "is there twice")]
    [InlineData("kubernetesVersion: \"v1.35.7\"", "kubernetesVersion: \"latest\"", "is no version with a patch")]
    public async Task Object_ThatKopsWouldRefuse_IsFound(string text, string mutation, string fault)
    {
        var rendered = (await ExportAsync()).Files["rendered/prod.yaml"];
        var mutated = rendered[..(rendered.IndexOf(text, StringComparison.Ordinal) is >= 0 and var index ? index : throw new InvalidOperationException($"no {text} in {rendered}"))] + mutation + rendered[(index + text.Length)..];

        Assert.Contains(KopsExport.Faults(mutated), found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Template_OfAllEnvironments_IsTheSame()
    {
        var (one, all) = (KopsExport.Of(await TestEnvironments.PlanAsync("dev")), await ExportAsync());

        Assert.Equal(one.Files[KopsExport.Template], all.Files[KopsExport.Template]);
        Assert.Equal(one.Files["rendered/dev.yaml"], all.Files["rendered/dev.yaml"]);
    }

    private static List<Node> Documents(ExportedFiles export, string environment) => [.. KopsDocuments.Read(export.Files[$"rendered/{environment}.yaml"])];

    private static async Task<ExportedFiles> ExportAsync()
    {
        var plans = new List<EnvironmentPlan>();
        foreach (var environment in TestEnvironments.Names) plans.Add(await TestEnvironments.PlanAsync(environment));
        return KopsExport.Of([.. plans]);
    }
}
