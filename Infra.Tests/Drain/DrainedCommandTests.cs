using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Cli.Files;
using Infra.Cli.Tools;
using Infra.Tests.Support;

namespace Infra.Tests.Drain;

/// <summary>The command as a process of its own, with a kubeconfig that leads to a double of the Kubernetes API.</summary>
public sealed class DrainedCommandTests : IDisposable
{
    private const string Old = "dev-general-0123456789";

    private readonly KubernetesApiDouble _double = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _double.Dispose();
        _folder.Dispose();
    }

    [FactWithProgram("kubectl")]
    public async Task Drained_WhilePodsRunOnADrainingNode_NamesThemAndTheNextCommand()
    {
        _double.Objects["nodes"].Add(JsonNode.Parse(Manifests.Node)!);
        _double.Objects["pods"].Add(JsonNode.Parse(Manifests.Pod)!);

        var result = await RunAsync("drained", "dev", "--generation", Old);

        Assert.Equal(
            (ExitCode.Findings, $"old-1: found 1 pod on a node of {Old} (shop/api-1); move them with ./infractl drain dev general\n", ""),
            (result.ExitCode, result.Output, result.Errors));
    }

    [FactWithProgram("kubectl")]
    public async Task Drained_WithoutPods_SaysHowManyNodesAreEmpty()
    {
        _double.Objects["nodes"].Add(JsonNode.Parse(Manifests.Node)!);

        var result = await RunAsync("drained", "dev", "general", "--generation", Old, "--context", "double");

        Assert.Equal((ExitCode.Good, "dev: 1 draining node, no pods to move\n", ""), (result.ExitCode, result.Output, result.Errors));
    }

    [FactWithProgram("kubectl")]
    public async Task Drained_OnAClusterOfAnotherEnvironment_IsRefused()
    {
        _double.Objects["nodes"].Add(JsonNode.Parse(Manifests.Node)!);

        var result = await RunAsync("drained", "dev");

        Assert.Equal((ExitCode.Unusable, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("found a cluster without nodes of dev; ", result.Errors, StringComparison.Ordinal);
    }

    private Task<ToolResult> RunAsync(params string[] words) => _double.Program("dotnet", _folder.FullName)
        .RunAsync(["exec", Path.Combine(BuiltProgram.Built, "Infra.Cli.dll"), "--project", RepositoryFolder.Root.FullName, .. words], default);
}
