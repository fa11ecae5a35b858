using System.Globalization;
using Infra.Model.Settings;

namespace Infra.AddOns;

/// <summary>The configuration of metrics-server where its own requests are too small for the servers there can be.</summary>
/// <remarks>That the add-on takes the chart's <c>resources</c>: not read; general knowledge.</remarks>
public sealed record MetricsServerConfiguration : AddOnConfiguration
{
    private MetricsServerConfiguration(int cpuMillis, int memoryMiB) => Resources = new(new(
        string.Create(CultureInfo.InvariantCulture, $"{cpuMillis}m"),
        string.Create(CultureInfo.InvariantCulture, $"{memoryMiB}Mi")));

    /// <summary>What its pods ask for.</summary>
    public Amounts Resources { get; }

    /// <summary>The configuration for an environment.</summary>
    /// <param name="settings">The environment's settings.</param>
    /// <returns>The configuration; <see langword="null"/> where none is needed.</returns>
    public static MetricsServerConfiguration? Of(EnvironmentSettings settings) =>
        ClusterServiceSize.Of(EnvironmentSize.Of(settings)).MetricsServer is { } needs ? new(needs.CpuMillis, needs.MemoryMiB) : null;

    /// <summary>Amounts of resources.</summary>
    /// <param name="Requests">What a pod asks for.</param>
    public sealed record Amounts(Request Requests);

    /// <summary>What a pod asks for.</summary>
    /// <param name="Cpu">Processor time.</param>
    /// <param name="Memory">Memory.</param>
    public sealed record Request(string Cpu, string Memory);
}
