using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs programs: a stack and the resources it declares.</summary>
/// <remarks>This stand-in runs them under mocks only; to deploy, build with the published package.</remarks>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> _instance = new();

    private Deployment(IMocks mocks, TestOptions? options)
    {
        IsDryRun = options?.IsPreview ?? true;
        StackName = options?.StackName ?? "stack";
        ProjectName = options?.ProjectName ?? "project";
        RootDirectory = options?.RootDirectory;
        OrganizationName = options?.OrganizationName ?? "organization";
        Config = ConfigValues.FromEnvironment();
        Runner = new Runner();
        Log = new EngineLog(Runner);
        Monitor = new MockMonitor(this, mocks);
    }

    /// <summary>The running program.</summary>
    /// <exception cref="InvalidOperationException">No program is running.</exception>
    public static DeploymentInstance Instance
    {
        get => _instance.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");
        private set => _instance.Value = _instance.Value is null
            ? value
            : throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
    }

    /// <summary>The running program; null when none is.</summary>
    internal static Deployment? Current => _instance.Value?.Deployment;

    /// <inheritdoc cref="Instance"/>
    internal static Deployment Required => Instance.Deployment;

    internal bool IsDryRun { get; }

    internal string StackName { get; }

    internal string ProjectName { get; }

    internal string? RootDirectory { get; }

    internal string OrganizationName { get; }

    internal ImmutableDictionary<string, string> Config { get; }

    internal Runner Runner { get; }

    internal EngineLog Log { get; }

    internal MockMonitor Monitor { get; }

    internal Stack Stack
    {
        get => field ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set;
    }

    /// <summary>Does nothing: mocks have no version.</summary>
    /// <param name="pulumiVersionRange">The versions of the command line the program works with.</param>
    /// <exception cref="InvalidOperationException">No program is running.</exception>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        _ = Required;
        return Task.CompletedTask;
    }

    /// <summary>Declares a resource; its outputs resolve when the mocks have answered.</summary>
    internal void Register(Resource resource, ResourceArgs args, ResourceOptions options, bool remote)
        => Runner.Track(new ResourceRegistration(this, resource, args, options, remote).CompleteAsync());

    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => Runner.Track(RegisterOutputsAsync(resource, outputs));

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        var values = await outputs.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        var serialized = await Arguments.SerializeAsync("monitor.registerResourceOutputs(...)", values).ConfigureAwait(false);
        await Monitor.RegisterOutputsAsync(urn, serialized.Values).ConfigureAwait(false);
    }
}
