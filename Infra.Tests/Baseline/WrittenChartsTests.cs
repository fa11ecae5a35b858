using Infra.Baseline;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

[Collection(DeploymentCollection.Name)]
public sealed class WrittenChartsTests
{
    private const string Dns = """{ "repository": "https://charts.example.com", "version": "1.19.0", "namespace": "kube-system", "values": { "replicaCount": 2, "sources": ["ingress"] } }""";

    [Fact]
    public async Task Chart_OfAStackFile_IsWhatStandsThere()
    {
        var release = (await DeclareAsync(("external-dns", Dns))).One("Release", "charts-external-dns");

        Assert.Equal(
            ("external-dns", "external-dns", "1.19.0", "kube-system", """{"repo":"https://charts.example.com"}""", """{"replicaCount":2,"sources":["ingress"]}"""),
            (release["name"], release["chart"], release["version"], release["namespace"], release["repositoryOpts"], release["values"]));
        Assert.Equal(("true", "cluster"), (release["atomic"], release.Options.DeletedWith?.GetResourceName()));
        Assert.Contains("baseline", await release.DependsOnAsync());
    }

    [Fact]
    public async Task Chart_InARegistryOfImages_IsNamedWhole()
    {
        var release = (await DeclareAsync(("dns", """{ "repository": "oci://registry.example.com/charts/", "chart": "external-dns", "version": "1.19.0", "namespace": "kube-system" }"""))).One("Release", "charts-dns");

        Assert.Equal(("dns", "oci://registry.example.com/charts/external-dns", null), (release["name"], release["chart"], release["repositoryOpts"]));
    }

    [Fact]
    public async Task Chart_AfterAnother_WaitsForItThoughItsNameComesFirst()
    {
        var declared = await DeclareAsync(("a", Dns[..^1] + """, "after": ["b"] }"""), ("b", Dns));

        Assert.Equal(["charts-b", "charts-a"], declared.All("HelmChart").Select(chart => chart.Name).Where(name => name.StartsWith("charts-", StringComparison.Ordinal)));
        Assert.Contains("charts-b", await declared.One("Release", "charts-a").DependsOnAsync());
    }

    [Fact]
    public async Task Chart_WithAnIdentity_WaitsForTheRightsOfItsServiceAccountAlone()
    {
        var declared = await DeclareAsync(("dns", Dns[..^1] + """, "identity": { "serviceAccount": "dns", "rights": [{ "actions": ["route53:ListHostedZones"], "resources": ["arn:aws:route53:::hostedzone/Z0"] }] } }"""));

        var association = declared.One("PodIdentityAssociation", "charts-dns");
        Assert.Equal(("kube-system", "dns"), (association["namespace"], association["serviceAccount"]));
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["route53:ListHostedZones"],"Resource":["arn:aws:route53:::hostedzone/Z0"]}]}""",
            declared.One("RolePolicy", "charts-dns-rights")["policy"]);
        Assert.Contains("charts-dns", await declared.One("Release", "charts-dns").DependsOnAsync());
    }

    private static Task<Declarations> DeclareAsync(params (string Name, string Chart)[] charts) => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.ParsedWith(("charts", $"{{ {string.Join(", ", charts.Select(chart => $"\"{chart.Name}\": {chart.Chart}"))} }}"));
        var args = new Upstream(settings).Baseline;
        _ = new WrittenCharts("charts", args, new ClusterBaseline("baseline", args));
    });
}
