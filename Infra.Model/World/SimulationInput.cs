using Infra.Model.Values.Aws;

namespace Infra.Model.World;

/// <summary>What happens to an environment in a simulation.</summary>
/// <param name="Load">The load of every service.</param>
/// <param name="Minutes">How long, 1 to 1,440.</param>
public sealed record SimulationInput(LoadProfile Load, int Minutes)
{
    /// <summary>Deployments that are no services of the stack file; they get the same load.</summary>
    public IReadOnlyList<SimulatedWorkload> Workloads { get; init; } = [];

    /// <summary>What the account may run.</summary>
    public SimulationQuotas Quotas { get; init; } = new();

    /// <summary>The zone that fails, and when; <see langword="null"/> for none.</summary>
    public (AvailabilityZone Zone, int Minute)? Failure { get; init; }

    /// <summary>How long things take.</summary>
    public WorldDelays Delays { get; init; } = new();
}
