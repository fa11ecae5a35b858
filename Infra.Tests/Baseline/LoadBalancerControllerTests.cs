using System.Text.Json;
using Infra.Baseline;
using Infra.Model.Releases;
using Infra.Model.Values;
using Infra.Tests.Scale;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

[Collection(DeploymentCollection.Name)]
public sealed class LoadBalancerControllerTests
{
    [Fact]
    public async Task Controller_OfACluster_ChangesWhatIsOfThatClusterOnly()
    {
        var declared = await DeclareAsync();

        var cluster = declared.One("Cluster", "cluster")["name"]!;
        var changing = Statements(declared).Where(statement => statement.GetProperty("Sid").GetString() is not ("See" or "FirstLoadBalancerOfAccount" or "MakeSecurityGroups"));
        Assert.All(changing, statement => Assert.Contains(cluster, statement.GetProperty("Condition").GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Controller_OfACluster_ChangesNothingOfAnyName()
    {
        var everything = Statements(await DeclareAsync()).Where(statement => statement.GetProperty("Resource").GetRawText() == """["*"]""");

        Assert.Equal(["See", "FirstLoadBalancerOfAccount"], everything.Select(statement => statement.GetProperty("Sid").GetString()));
    }

    [Fact]
    public async Task Controller_OfACluster_ReadsWhateverItNamesNowhereElse()
    {
        var see = Statements(await DeclareAsync())[0];

        Assert.All(see.GetProperty("Action").EnumerateArray(), action => Assert.Matches(@"\A[a-z0-9]+:(Describe|List|Get)[A-Za-z]+\z", action.GetString()));
    }

    [Fact]
    public async Task Policy_OfTheController_FitsARole()
    {
        var policy = (await DeclareAsync()).One("RolePolicy", "load-balancers-rights")["policy"]!;

        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (inline policies of a role; a copy),
        // read 2026-11-22
        Assert.InRange(policy.Length, 1, 10_240);
    }

    [Fact]
    public async Task Controller_OfACluster_IsToldItsClusterAndNetwork()
    {
        var declared = await DeclareAsync();

        var values = JsonDocument.Parse(declared.One("Release")["values"]!).RootElement;
        Assert.Equal(declared.One("Cluster", "cluster")["name"], values.GetProperty("clusterName").GetString());
        Assert.Equal("Vpc:network-vpc.id", values.GetProperty("vpcId").GetString());
        Assert.False(values.TryGetProperty("vpcTags", out _));
        Assert.Equal("""{"create":true,"name":"aws-load-balancer-controller"}""", values.GetProperty("serviceAccount").GetRawText());
        Assert.Equal("ip", values.GetProperty("defaultTargetType").GetString());
    }

    [Theory]
    [InlineData("serviceMutatorWebhookConfig")]
    [InlineData("podMutatorWebhookConfig")]
    public async Task Webhook_ThatNobodyAnswers_RefusesNothing(string webhook)
    {
        var values = JsonDocument.Parse((await DeclareAsync()).One("Release")["values"]!).RootElement;

        Assert.Equal("""{"failurePolicy":"Ignore"}""", values.GetProperty(webhook).GetRawText());
    }

    [Theory]
    [InlineData(99, "100m", null, null)]
    [InlineData(100, "115m", 6, 3)]
    [InlineData(200, "145m", 9, 6)]
    public void Controller_OfManyExposedServices_HasThreadsForThem(int services, string cpu, int? targetGroups, int? ingresses)
    {
        var values = LoadBalancerControllerValues.For(Value.Parse<EnvironmentName>("dev"), ManyServices.With(services), "cluster", new ChartImage { Tag = "v3.5.0", Digest = "sha256:0" });

        Assert.Equal(
            (cpu, "256Mi", targetGroups, ingresses),
            (values.Resources.Requests.Cpu, values.Resources.Limits.Memory, values.TargetgroupbindingMaxConcurrentReconciles, values.IngressMaxConcurrentReconciles));
    }

    [Fact]
    public async Task Controller_WithMemoryInTheSettings_HasThatMuch()
    {
        var settings = MinimalSettings.ParsedWith(("clusterServices.loadBalancerController", """{ "memoryMiB": 3000 }"""));

        var declared = await Declarations.OfAsync(() => _ = new LoadBalancerController("load-balancers", new Upstream(settings).Baseline));

        Assert.Equal(
            """{"limits":{"memory":"3000Mi"},"requests":{"cpu":"100m","memory":"3000Mi"}}""",
            JsonDocument.Parse(declared.One("Release")["values"]!).RootElement.GetProperty("resources").GetRawText());
    }

    // https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted (kubernetes/website 16a9850), read 2026-11-22
    [Fact]
    public async Task Pods_OfTheController_KeepTheRestrictedStandard()
    {
        var values = JsonDocument.Parse((await DeclareAsync()).One("Release")["values"]!).RootElement;

        Assert.Equal("""{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},"readOnlyRootFilesystem":true}""", values.GetProperty("securityContext").GetRawText());
        var pod = values.GetProperty("podSecurityContext");
        Assert.True(pod.GetProperty("runAsNonRoot").GetBoolean());
        Assert.Equal("""{"type":"RuntimeDefault"}""", pod.GetProperty("seccompProfile").GetRawText());
    }

    private static List<JsonElement> Statements(Declarations declared) =>
        [.. JsonDocument.Parse(declared.One("RolePolicy", "load-balancers-rights")["policy"]!).RootElement.GetProperty("Statement").EnumerateArray()];

    private static Task<Declarations> DeclareAsync() =>
        Declarations.OfAsync(() => _ = new LoadBalancerController("load-balancers", new Upstream(MinimalSettings.Parsed).Baseline));
}
