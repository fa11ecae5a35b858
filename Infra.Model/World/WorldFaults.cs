namespace Infra.Model.World;

/// <summary>What may be wrong with a service that runs, to see what it costs.</summary>
public sealed record WorldFaults
{
    /// <summary>How long a pod that goes keeps serving, in seconds; without it, as declared.</summary>
    public int? PreStopSeconds { get; init; }

    /// <summary>Whether a pod counts as ready only when the load balancer knows it.</summary>
    public bool HasGate { get; init; } = true;

    /// <summary>Whether a version has pods for what it may get; without it, for what it gets.</summary>
    public bool HasFloor { get; init; } = true;
}
