using Infra.Baseline;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

[Collection(DeploymentCollection.Name)]
public sealed class WorkloadNamespaceTests
{
    [Fact]
    public async Task Namespace_OfWorkloads_RestrictsItsPodsByTheRulesOfItsVersion() => Assert.Equal(
        """{"labels":{"elbv2.k8s.aws/pod-readiness-gate-inject":"enabled","pod-security.kubernetes.io/audit":"restricted","pod-security.kubernetes.io/audit-version":"v1.36","pod-security.kubernetes.io/enforce":"restricted","pod-security.kubernetes.io/enforce-version":"v1.36","pod-security.kubernetes.io/warn":"restricted","pod-security.kubernetes.io/warn-version":"v1.36"},"name":"shop"}""",
        (await DeclareAsync()).One("Namespace")["metadata"]);

    [Fact]
    public async Task Namespace_OfWorkloads_BoundsWhatTheyUse() => Assert.Equal(
        """{"hard":{"limits.memory":"20Gi","persistentvolumeclaims":"7","pods":"30","requests.cpu":"10","requests.memory":"20Gi","requests.storage":"500Gi","services.loadbalancers":"2","services.nodeports":"9"}}""",
        (await DeclareAsync()).One("ResourceQuota")["spec"]);

    [Fact]
    public async Task Namespace_OfWorkloads_GivesRequestsToContainersThatHaveNone() => Assert.Equal(
        """{"limits":[{"default":{"memory":"256Mi"},"defaultRequest":{"cpu":"50m","memory":"64Mi"},"type":"Container"}]}""",
        (await DeclareAsync()).One("LimitRange")["spec"]);

    [Fact]
    public async Task Namespace_OfWorkloads_LetsNobodyInOrOut() => Assert.Equal(
        """{"podSelector":{},"policyTypes":["Ingress","Egress"]}""",
        (await DeclareAsync()).One("NetworkPolicy", "space-deny")["spec"]);

    [Fact]
    public async Task Namespace_OfWorkloads_LetsPodsAskTheNameServer() => Assert.Equal(
        """{"egress":[{"ports":[{"port":53,"protocol":"UDP"},{"port":53,"protocol":"TCP"}],"to":[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"kube-system"}},"podSelector":{"matchLabels":{"k8s-app":"kube-dns"}}}]}],"podSelector":{},"policyTypes":["Egress"]}""",
        (await DeclareAsync()).One("NetworkPolicy", "space-dns")["spec"]);

    [Theory]
    [InlineData("ResourceQuota", "space-quota", "quota")]
    [InlineData("LimitRange", "space-limits", "limits")]
    [InlineData("NetworkPolicy", "space-deny", "deny-all")]
    [InlineData("NetworkPolicy", "space-dns", "allow-dns")]
    public async Task Objects_OfANamespace_LieInIt(string type, string name, string objectName)
    {
        var declared = (await DeclareAsync()).One(type, name);

        Assert.Equal(($$"""{"name":"{{objectName}}","namespace":"shop"}""", "space"), (declared["metadata"], declared.Parent));
    }

    private static Task<Declarations> DeclareAsync() => Declarations.OfAsync(() => _ = new WorkloadNamespace("space", new WorkloadNamespaceArgs
    {
        Name = Value.Parse<NamespaceName>("shop"),
        Settings = new NamespaceSettings { Cpu = 10, MemoryGiB = 20, Pods = 30, LoadBalancers = 2, NodePorts = 9, StorageGiB = 500, VolumeClaims = 7 },
        Kubernetes = Value.Parse<KubernetesVersion>("1.36"),
        Scope = new Upstream(MinimalSettings.Parsed).Scope,
    }));
}
