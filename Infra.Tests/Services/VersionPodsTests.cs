using Infra.Model.Plans;
using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Services;

[Collection(DeploymentCollection.Name)]
public sealed class VersionPodsTests
{
    [Theory]
    [InlineData("test a", true)]
    [InlineData("enabled a 100/100", false)]
    public async Task Update_WithAVersion_WaitsForItUnlessItIsInTest(string versions, bool skips)
    {
        var deployment = await DeploymentAsync(versions);

        Assert.Equal(skips, deployment.At("metadata.annotations['pulumi.com/skipAwait']").IsTrue);
    }

    // The autoscaler's alone: declared, each update would undo what it did.
    [Fact]
    public async Task Pods_OfAVersion_AreCountedByTheAutoscalerAlone()
    {
        var environment = ShopServices.With("enabled a 100/100");
        var plan = await ShopServices.PlanAsync(environment);

        Assert.True((await DeploymentAsync("enabled a 100/100")).At("spec.replicas").IsEmpty);
        var spec = plan.One("HorizontalPodAutoscaler", $"dev-shop.{environment.Planned().Versions[0].Name}").Inputs.At("spec");
        Assert.Equal(("Deployment", environment.Planned().Versions[0].Name, "3", "10"), (spec.At("scaleTargetRef.kind").Text, spec.At("scaleTargetRef.name").Text, spec.At("minReplicas").Text, spec.At("maxReplicas").Text));
    }

    [Theory]
    [InlineData(null, "cpu 60")]
    [InlineData("70", "cpu 60, memory 70")]
    public async Task Pods_OfAService_AreAddedByWhatItSays(string? memory, string metrics)
    {
        var environment = ShopServices.With("enabled a 100/100", ("services.shop.api.capacity.memoryPercent", memory));
        var spec = (await ShopServices.PlanAsync(environment)).One("HorizontalPodAutoscaler", $"dev-shop.{environment.Planned().Versions[0].Name}").Inputs.At("spec");

        Assert.Equal(metrics, string.Join(", ", spec.At("metrics").Items.Select(metric => $"{metric.At("resource.name").Text} {metric.At("resource.target.averageUtilization").Text}")));
    }

    [Fact]
    public async Task Pods_ThatGo_SleepServeTheirLongestRequestAndEnd()
    {
        var pod = (await DeploymentAsync("test a", ("services.shop.api.versions[0].run.preStopSeconds", "70"), ("services.shop.api.versions[0].run.longestRequestSeconds", "20"))).At("spec.template.spec");

        Assert.Equal(("70", "100"), (pod.At("containers[0].lifecycle.preStop.sleep.seconds").Text, pod.At("terminationGracePeriodSeconds").Text));
    }

    [Fact]
    public async Task Pods_OfAVersion_AreSpreadWithoutRegardToOtherVersions()
    {
        var environment = ShopServices.With("enabled a 100/100, test b");
        var constraints = (await DeploymentAsync("enabled a 100/100, test b")).At("spec.template.spec.topologySpreadConstraints").Items;

        Assert.Equal(["topology.kubernetes.io/zone", "kubernetes.io/hostname"], constraints.Select(constraint => constraint.At("topologyKey").Text));
        Assert.All(constraints, constraint => Assert.Equal(
            ("ScheduleAnyway", environment.Planned().Versions[0].Hash),
            (constraint.At("whenUnsatisfiable").Text, constraint.At("labelSelector.matchLabels['infra/version']").Text)));
    }

    [Fact]
    public async Task Configuration_OfAVersion_IsMountedWhereThereIsOne()
    {
        var with = (await DeploymentAsync("test a", ("services.shop.api.versions[0].run.config", """{ "app.yaml": "" }"""))).At("spec.template.spec");
        var without = (await DeploymentAsync("test a")).At("spec.template.spec");

        Assert.Equal(["/tmp", "/etc/config"], with.At("containers[0].volumeMounts").Items.Select(mount => mount.At("mountPath").Text));
        Assert.Equal(["/tmp"], without.At("containers[0].volumeMounts").Items.Select(mount => mount.At("mountPath").Text));
    }

    [Fact]
    public async Task Variables_OfAVersion_AreThoseOfItsSettings()
    {
        var container = (await DeploymentAsync("test a", ("services.shop.api.versions[0].run.env", """{ "B": "2", "A": "1" }"""))).At("spec.template.spec.containers[0]");

        Assert.Equal(["A=1", "B=2"], container.At("env").Items.Select(variable => $"{variable.At("name").Text}={variable.At("value").Text}"));
    }

    private static async Task<MapNode> DeploymentAsync(string versions, params (string Path, string? Json)[] changes)
    {
        var environment = ShopServices.With(versions, changes);
        EnvironmentPlan plan = await ShopServices.PlanAsync(environment);

        return plan.One("Deployment", $"dev-shop.{environment.Planned().Versions[0].Name}").Inputs;
    }
}
