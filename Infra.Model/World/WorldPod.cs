namespace Infra.Model.World;

/// <summary>A pod with its times, in seconds; what has not come yet is at the end of time.</summary>
/// <param name="Ready">When it can serve.</param>
/// <param name="Known">When the load balancer sends to it.</param>
internal sealed record WorldPod(int Ready, int Known)
{
    /// <summary>When it was told to end.</summary>
    public int Ended { get; set; } = int.MaxValue;

    /// <summary>Whether the server it is on is being drained.</summary>
    public bool IsOnDrainedServer { get; set; }

    /// <summary>Whether it was told to end.</summary>
    /// <param name="now">The time.</param>
    public bool IsEnding(int now) => Ended <= now;
}
