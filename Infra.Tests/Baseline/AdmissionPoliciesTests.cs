using System.Text.Json.Nodes;
using Infra.Baseline;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

/// <summary>How the policies are declared. What their expressions decide is evaluated on pods by Infra.Tests/Admission.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class AdmissionPoliciesTests
{
    private const string Namespaces = """{ "shop": { "cpu": 1, "memoryGiB": 1, "pods": 1 }, "billing": { "cpu": 1, "memoryGiB": 1, "pods": 1 } }""";

    [Theory]
    [InlineData("deny", "Deny")]
    [InlineData("warn", "Warn")]
    public async Task Rules_OfAnEnvironment_AreEnforcedAsItSays(string violations, string action)
    {
        var declared = await DeclareAsync(("admission.violations", $"\"{violations}\""));

        Assert.Equal(
            [$$"""["{{action}}","Audit"]""", """["Warn","Audit"]"""],
            declared.All("ValidatingAdmissionPolicyBinding").Select(binding => Spec(binding)["validationActions"]!.ToJsonString()));
    }

    [Fact]
    public async Task Policies_OfAnEnvironment_AreForItsNamespacesByTheNameThatNobodyCanChange()
    {
        var declared = await DeclareAsync();

        Assert.All(declared.All("ValidatingAdmissionPolicyBinding"), binding => Assert.Equal(
            """{"namespaceSelector":{"matchExpressions":[{"key":"kubernetes.io/metadata.name","operator":"In","values":["billing","shop"]}]}}""",
            Spec(binding)["matchResources"]!.ToJsonString()));
    }

    [Fact]
    public async Task Policies_OfAnEnvironment_AreForAllThatPutsContainersIntoPods()
    {
        var declared = await DeclareAsync();

        Assert.All(declared.All("ValidatingAdmissionPolicy"), policy => Assert.Equal(
            ("Fail", """{"resourceRules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE","UPDATE"],"resources":["pods","pods/ephemeralcontainers"],"scope":"Namespaced"}]}"""),
            ((string?)Spec(policy)["failurePolicy"], Spec(policy)["matchConstraints"]!.ToJsonString())));
    }

    [Fact]
    public async Task Binding_OfAPolicy_NamesItAndDisappearsWithTheCluster()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            ["infra-workload-rules", "infra-workload-advice"],
            declared.All("ValidatingAdmissionPolicyBinding").Select(binding => (string?)Spec(binding)["policyName"]));
        Assert.All(
            declared.All("ValidatingAdmissionPolicyBinding"),
            binding => Assert.Equal(("cluster", "admission"), (binding.Options.DeletedWith!.GetResourceName(), binding.Parent)));
    }

    [Fact]
    public async Task Images_OfAnEnvironment_AreItsAccountsAndThoseItNames()
    {
        var declared = await DeclareAsync(("admission.images", """["registry.k8s.io", "public.ecr.aws/docker"]"""));

        Assert.Equal(
            "variables.images.filter(image, !['111111111111.dkr.ecr.eu-central-1.amazonaws.com/', 'registry.k8s.io/', 'public.ecr.aws/docker/'].exists(source, image.startsWith(source)))",
            Variable(declared, "foreignImages"));
    }

    [Fact]
    public async Task Images_OfAnotherPartition_AreFromItsHosts()
    {
        var declared = await DeclareAsync(("region", "\"cn-north-1\""), ("network.zones", """{ "cn-north-1a": 0, "cn-north-1b": 1 }"""));

        Assert.Contains("'111111111111.dkr.ecr.cn-north-1.amazonaws.com.cn/'", Variable(declared, "foreignImages"), StringComparison.Ordinal);
    }

    private static string Variable(Declarations declared, string name) => (string)Spec(declared.One("ValidatingAdmissionPolicy", "admission-rules"))["variables"]!
        .AsArray().Single(variable => (string?)variable!["name"] == name)!["expression"]!;

    private static JsonNode Spec(DeclaredResource resource) => JsonNode.Parse(resource["spec"]!)!;

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.ParsedWith([("namespaces", Namespaces), .. changes]);
        _ = new AdmissionPolicies("admission", settings, new Upstream(settings).Scope);
    });
}
