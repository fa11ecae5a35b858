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
            ["rules", "rules-budgets", "rules-cron-jobs", "rules-network-policies", "rules-services", "rules-templates"],
            declared.All("ValidatingAdmissionPolicyBinding").Where(binding => Spec(binding)["validationActions"]!.ToJsonString() == $$"""["{{action}}","Audit"]""")
                .Select(binding => binding.Name["admission-".Length..]).Where(name => name.StartsWith("rules", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(
            declared.All("ValidatingAdmissionPolicyBinding").Where(binding => binding.Name.StartsWith("admission-advice", StringComparison.Ordinal)),
            binding => Assert.Equal("""["Warn","Audit"]""", Spec(binding)["validationActions"]!.ToJsonString()));
    }

    [Fact]
    public async Task Policies_OfAnEnvironment_AreForItsNamespacesByTheNameThatNobodyCanChange()
    {
        var declared = await DeclareAsync();

        Assert.All(declared.All("ValidatingAdmissionPolicyBinding"), binding => Assert.Equal(
            """{"namespaceSelector":{"matchExpressions":[{"key":"kubernetes.io/metadata.name","operator":"In","values":["billing","shop"]}]}}""",
            Spec(binding)["matchResources"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("rules", "object.spec", """[""]:["CREATE","UPDATE"]:["pods","pods/ephemeralcontainers"]""")]
    [InlineData("advice", "object.spec", """[""]:["CREATE","UPDATE"]:["pods","pods/ephemeralcontainers"]""")]
    [InlineData("rules-templates", "object.spec.template", """["apps"]:["CREATE","UPDATE"]:["daemonsets","deployments","replicasets","statefulsets"] ["batch"]:["CREATE","UPDATE"]:["jobs"]""")]
    [InlineData("advice-templates", "object.spec.template", """["apps"]:["CREATE","UPDATE"]:["daemonsets","deployments","replicasets","statefulsets"] ["batch"]:["CREATE","UPDATE"]:["jobs"]""")]
    [InlineData("rules-cron-jobs", "object.spec.jobTemplate.spec.template", """["batch"]:["CREATE","UPDATE"]:["cronjobs"]""")]
    [InlineData("advice-cron-jobs", "object.spec.jobTemplate.spec.template", """["batch"]:["CREATE","UPDATE"]:["cronjobs"]""")]
    public async Task Policies_OfPods_AreForAllThatHasOneInItsPlace(string name, string pod, string kinds)
    {
        var spec = Spec((await DeclareAsync()).One("ValidatingAdmissionPolicy", $"admission-{name}"));

        Assert.Equal(
            ("Fail", kinds, $"request.operation == 'CREATE' || {pod} != {pod.Replace("object", "oldObject", StringComparison.Ordinal)}"),
            ((string?)spec["failurePolicy"], Kinds(spec), (string?)spec["matchConditions"]![0]!["expression"]));
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(spec["variables"]!.ToJsonString() + spec["validations"]!.ToJsonString(), @"object\.[a-zA-Z.]+").Select(match => match.Value),
            path => Assert.StartsWith(pod == "object.spec" ? "object." : $"{pod}.", path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("budgets", """["policy"]:["CREATE","UPDATE"]:["poddisruptionbudgets"]""")]
    [InlineData("services", """[""]:["CREATE","UPDATE"]:["services"]""")]
    [InlineData("network-policies", """["networking.k8s.io"]:["UPDATE","DELETE"]:["networkpolicies"]""")]
    public async Task Policies_OfOtherObjects_AreForThoseAlone(string name, string kinds) =>
        Assert.Equal(kinds, Kinds(Spec((await DeclareAsync()).One("ValidatingAdmissionPolicy", $"admission-rules-{name}"))));

    [Fact]
    public async Task NetworkPolicies_OfEveryNamespace_AreKeptByThePolicyThatNamesThem()
    {
        var spec = Spec((await DeclareAsync()).One("ValidatingAdmissionPolicy", "admission-rules-network-policies"));

        Assert.Equal("oldObject.metadata.name in ['deny-all', 'allow-dns']", (string?)spec["matchConditions"]![0]!["expression"]);
        Assert.Equal(
            "(request.operation == 'UPDATE' && object.spec == oldObject.spec) || authorizer.group('admissionregistration.k8s.io').resource('validatingadmissionpolicies').check('delete').allowed()",
            (string?)spec["validations"]![0]!["expression"]);
    }

    [Fact]
    public async Task Binding_OfAPolicy_NamesItAndDisappearsWithTheCluster()
    {
        var declared = await DeclareAsync();

        Assert.Equal(9, declared.All("ValidatingAdmissionPolicyBinding").Count);
        Assert.All(
            declared.All("ValidatingAdmissionPolicyBinding"),
            binding => Assert.Equal($"infra-workload-{binding.Name["admission-".Length..]}", (string?)Spec(binding)["policyName"]));
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

    private static string Kinds(JsonNode spec) => string.Join(' ', spec["matchConstraints"]!["resourceRules"]!.AsArray().Select(rule =>
        $"{rule!["apiGroups"]!.ToJsonString()}:{rule["operations"]!.ToJsonString()}:{rule["resources"]!.ToJsonString()}"));

    private static string Variable(Declarations declared, string name) => (string)Spec(declared.One("ValidatingAdmissionPolicy", "admission-rules"))["variables"]!
        .AsArray().Single(variable => (string?)variable!["name"] == name)!["expression"]!;

    private static JsonNode Spec(DeclaredResource resource) => JsonNode.Parse(resource["spec"]!)!;

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.ParsedWith([("namespaces", Namespaces), .. changes]);
        _ = new AdmissionPolicies("admission", settings, new Upstream(settings).Scope);
    });
}
