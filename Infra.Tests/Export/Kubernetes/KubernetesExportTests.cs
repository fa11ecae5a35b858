using System.Collections.Immutable;
using Infra.Cli.Export;
using Infra.Cli.Export.Kubernetes;
using Infra.Cli.Export.Terraform;
using Infra.Model.Findings;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Infra.Tests.Export.Kubernetes;

[Collection(DeploymentCollection.Name)]
public sealed class KubernetesExportTests
{
    [Fact]
    public async Task Object_OfTheProgram_IsAManifestThatEveryParserReadsTheSameWay()
    {
        var file = Assert.Single(await FilesAsync(() => _ = new MadeUp("kubernetes:core/v1:ConfigMap", "map", Object("ConfigMap", "Settings", new()
        {
            ["plain"] = "text-1",
            ["flag"] = "yes",
            ["number"] = "012",
            ["lines"] = "one\ntwo\n",
            ["empty"] = "",
            ["template"] = "${not_terraform} %{ if }",
        }))));

        Assert.Equal("configmap-settings.yaml", file.Name);
        Assert.Equal(
            """
            apiVersion: v1
            data:
              empty: ""
              flag: "yes"
              lines: |
                one
                two
              number: "012"
              plain: text-1
              template: "${not_terraform} %{ if }"
            kind: ConfigMap
            metadata:
              name: Settings

            """,
            file.Text);
    }

    [Fact]
    public async Task Object_ThatRefersToAws_IsATemplate()
    {
        var file = Assert.Single(await FilesAsync(() =>
        {
            var vpc = new Vpc("main/one", new VpcArgs { CidrBlock = "10.0.0.0/16" });
            _ = new MadeUp("kubernetes:core/v1:ConfigMap", "map", Object("ConfigMap", "a", new() { ["vpc"] = Output.Format($"id ${{x}} {vpc.Id}") }));
        }));

        Assert.Contains("vpc: \"id $${x} ${main_one_id}\"", file.Text, StringComparison.Ordinal);
        Assert.Equal("main_one_id", Assert.Single(file.Variables).Key);
    }

    [Fact]
    public async Task Object_ThatRefersToAnother_HasItsValueAndComesAfterIt()
    {
        var files = await FilesAsync(() =>
        {
            var later = new MadeUp("kubernetes:core/v1:ConfigMap", "waits", Object("ConfigMap", "b", []), new CustomResourceOptions
            {
                DependsOn = { new MadeUp("kubernetes:core/v1:Namespace", "space", Object("Namespace", "shop", [])) },
            });
            _ = new MadeUp("kubernetes:core/v1:ConfigMap", "first", Object("ConfigMap", "a", []));
            Assert.NotNull(later);
        });

        Assert.Equal(["namespace-shop.yaml", "configmap-b.yaml", "configmap-a.yaml"], files.Select(file => file.Name));
    }

    [Fact]
    public Task Object_WithoutAName_IsAnError() => AssertRefusedAsync(
        () => _ = new MadeUp("kubernetes:core/v1:ConfigMap", "map", new() { ["apiVersion"] = "v1", ["kind"] = "ConfigMap" }),
        "dev/kubernetes:core/v1:ConfigMap::map.metadata.name: found an object without a name of its own, which kubectl apply cannot find again; give it one");

    [Fact]
    public Task Resource_ThatIsNoObject_IsAnError() => AssertRefusedAsync(
        () => _ = new MadeUp("kubernetes:kustomize:Directory", "dir", []),
        "dev/kubernetes:kustomize:Directory::dir: found a resource that is no Kubernetes object, as it has no kind; say how it becomes a manifest");

    [Fact]
    public Task Objects_ForTheSameFile_AreAnError() => AssertRefusedAsync(
        () =>
        {
            _ = new MadeUp("kubernetes:core/v1:ConfigMap", "one", Object("ConfigMap", "a", []));
            _ = new MadeUp("kubernetes:core/v1:ConfigMap", "two", Object("ConfigMap", "a", []));
        },
        "dev/kubernetes:core/v1:ConfigMap::two.metadata.name: found a second object for the file configmap-a.yaml; give it another name");

    [Fact]
    public async Task Chart_OfTheProgram_IsItsValuesAndTheArgumentsOfHelm()
    {
        var file = Assert.Single(await FilesAsync(() => _ = new MadeUp("kubernetes:helm.sh/v3:Release", "chart", new()
        {
            ["name"] = "scaler",
            ["chart"] = "cluster-autoscaler",
            ["version"] = "1.2.3",
            ["namespace"] = "kube-system",
            ["timeout"] = 600,
            ["atomic"] = true,
            ["skipCrds"] = false,
            ["compat"] = "true",
            ["repositoryOpts"] = Map(("repo", "https://charts.example")),
            ["values"] = Map(("replicas", 2)),
        })));

        Assert.Equal(("scaler.values.yaml", "replicas: 2\n"), (file.Name, file.Text));
        Assert.Equal(
            "upgrade --install scaler cluster-autoscaler --repo https://charts.example --atomic --namespace kube-system --timeout 600s --version 1.2.3",
            string.Join(' ', file.Helm!.Value.AsEnumerable()));
    }

    [Fact]
    public Task Chart_WithAnOptionThatHelmIsNotHanded_IsAnError() => AssertRefusedAsync(
        () => _ = new MadeUp("kubernetes:helm.sh/v3:Release", "chart", new()
        {
            ["chart"] = "a",
            ["postrender"] = "sh",
            ["repositoryOpts"] = Map(("password", "x")),
        }),
        "dev/kubernetes:helm.sh/v3:Release::chart.postrender: found an option that is not passed to Helm; leave it out",
        "dev/kubernetes:helm.sh/v3:Release::chart.repositoryOpts.password: found an option that is not passed to Helm; leave it out");

    private static Dictionary<string, object?> Object(string kind, string name, Dictionary<string, object?> data) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = kind,
        ["metadata"] = Map(("name", name)),
        ["data"] = data.Count == 0 ? null : data.ToImmutableDictionary(),
    };

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) => entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);

    private static async Task<ImmutableArray<KubernetesFile>> FilesAsync(Action declare)
    {
        var plan = await TestPlan.OfAsync(declare);
        var problems = new ExportProblems(plan.Environment.Name);
        var files = KubernetesExport.Of(plan, problems, TerraformTemplate.Language);
        problems.Check();
        return files;
    }

    private static async Task AssertRefusedAsync(Action declare, params string[] problems)
    {
        var exception = await Assert.ThrowsAsync<UserException>(() => FilesAsync(declare));

        Assert.Equal(problems, exception.Message.Split('\n'));
    }

    private sealed class MadeUp(string type, string name, Dictionary<string, object?> inputs, CustomResourceOptions? options = null)
        : CustomResource(type, name, new DictionaryResourceArgs(inputs.Where(input => input.Value is not null).ToImmutableDictionary()), options);
}
