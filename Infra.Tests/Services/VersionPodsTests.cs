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

    [Theory]
    [InlineData("http", "/readyz", "httpGet", "httpGet")]
    [InlineData("http2", "/readyz", "httpGet", "httpGet")]
    [InlineData("grpc", "/grpc.health.v1.Health/Check", "grpc", "tcpSocket")]
    public async Task Health_OfAVersion_IsAskedByItsProtocol(string protocol, string ready, string readiness, string liveness)
    {
        var health = protocol == "grpc" ? $$"""{ "ready": "{{ready}}" }""" : $$"""{ "ready": "{{ready}}", "live": "/livez" }""";
        var container = (await DeploymentAsync("test a", ($"{Run}.protocol", $"\"{protocol}\""), ($"{Run}.health", health))).At("spec.template.spec.containers[0]");

        Assert.False(container.At($"readinessProbe.{readiness}").IsEmpty);
        Assert.False(container.At($"livenessProbe.{liveness}").IsEmpty);
    }

    [Fact]
    public async Task Health_OfAVersionWithCommands_IsAskedByThem()
    {
        var container = (await DeploymentAsync("test a", ($"{Run}.health", """{ "ready": "/readyz", "readyCommand": ["/bin/ready"], "liveCommand": ["/bin/live"] }"""))).At("spec.template.spec.containers[0]");

        Assert.Equal(("/bin/ready", "/bin/live"), (container.At("readinessProbe.exec.command[0]").Text, container.At("livenessProbe.exec.command[0]").Text));
        Assert.True(container.At("readinessProbe.httpGet").IsEmpty);
    }

    // The kubelet starts init containers in order, and does not wait for the end of one that always restarts.
    [Fact]
    public async Task Containers_BesideThatOfAVersion_StartInOrderAndAreConfined()
    {
        const string settings = """[{ "name": "NAME", "image": "shop/orders@sha256:0000000000000000000000000000000000000000000000000000000000000000", "arguments": ["--once"], "cpuMillis": 20, "memoryMiB": 32, "env": { "A": "1" } }]""";
        var spec = (await DeploymentAsync(
            "test a",
            ($"{Run}.sidecars", settings.Replace("NAME", "proxy", StringComparison.Ordinal)),
            ($"{Run}.initContainers", settings.Replace("NAME", "prepare", StringComparison.Ordinal)))).At("spec.template.spec");
        var containers = spec.At("initContainers").Items;

        Assert.Equal([("prepare", null), ("proxy", "Always")], containers.Select(container => (container.At("name").Text, container.At("restartPolicy").Text)));
        Assert.All(containers, container =>
        {
            Assert.Equal("111111111111.dkr.ecr.eu-central-1.amazonaws.com/dev/shop/orders@sha256:0000000000000000000000000000000000000000000000000000000000000000", container.At("image").Text);
            Assert.Equal(("--once", "20m", "32Mi", "32Mi", "A"), (container.At("args[0]").Text, container.At("resources.requests.cpu").Text, container.At("resources.requests.memory").Text, container.At("resources.limits.memory").Text, container.At("env[0].name").Text));
            Assert.True(container.At("securityContext.readOnlyRootFilesystem").IsTrue);
        });
    }

    [Fact]
    public async Task Volumes_OfAVersion_AreThereInAllContainers()
    {
        var spec = (await DeploymentAsync("test a", ($"{Run}.volumes", """[{ "path": "/var/cache", "sizeMiB": 1024 }, { "path": "/tmp", "sizeMiB": 64, "memory": true }]"""))).At("spec.template.spec");

        Assert.Equal(
            ["volume-0 1024Mi ", "tmp 64Mi Memory"],
            spec.At("volumes").Items.Select(volume => $"{volume.At("name").Text} {volume.At("emptyDir.sizeLimit").Text} {volume.At("emptyDir.medium").Text}"));
        Assert.Equal(
            ["volume-0 /var/cache", "tmp /tmp"],
            spec.At("containers[0].volumeMounts").Items.Select(mount => $"{mount.At("name").Text} {mount.At("mountPath").Text}"));
    }

    [Fact]
    public async Task Secrets_OfAVersion_AreVariablesByName()
    {
        var container = (await DeploymentAsync("test a", ($"{Run}.secrets", """{ "DB_PASSWORD": { "name": "db-2026-11", "key": "password" } }"""))).At("spec.template.spec.containers[0]");

        Assert.Equal(
            ("DB_PASSWORD", "db-2026-11", "password"),
            (container.At("env[0].name").Text, container.At("env[0].valueFrom.secretKeyRef.name").Text, container.At("env[0].valueFrom.secretKeyRef.key").Text));
    }

    [Fact]
    public async Task Pool_OfAVersion_IsChosenAndItsTaintsTolerated()
    {
        var spec = (await DeploymentAsync(
            "test a",
            ("pools.special", """{ "capacity": { "min": 0, "max": 2 }, "generations": [{ "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 }, "taints": [{ "key": "example.com/special", "effect": "noSchedule" }] } }] }"""),
            ($"{Run}.pool", "\"special\""),
            ($"{Run}.tolerates", """["example.com/special"]"""))).At("spec.template.spec");

        Assert.Equal("special", spec.At("nodeSelector['infra/pool']").Text);
        Assert.Equal(("example.com/special", "Exists"), (spec.At("tolerations[0].key").Text, spec.At("tolerations[0].operator").Text));
    }

    private const string Run = "services.shop.api.versions[0].run";

    private static async Task<MapNode> DeploymentAsync(string versions, params (string Path, string? Json)[] changes)
    {
        var environment = ShopServices.With(versions, changes);
        EnvironmentPlan plan = await ShopServices.PlanAsync(environment);

        return plan.One("Deployment", $"dev-shop.{environment.Planned().Versions[0].Name}").Inputs;
    }
}
