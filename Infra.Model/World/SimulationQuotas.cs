namespace Infra.Model.World;

/// <summary>What an account may run, in virtual processors. Without a number, a simulation counts no such quota.</summary>
public sealed record SimulationQuotas
{
    /// <summary>The quota "Running On-Demand Standard instances" (L-1216C47A), at least 1.</summary>
    public int? OnDemandVCpus { get; init; }

    /// <summary>The quota "All Standard Spot Instance Requests" (L-34B43A08), at least 1.</summary>
    public int? SpotVCpus { get; init; }
}
