namespace Infra.Model.World;

/// <summary>A pod with its times, in seconds; what has not come yet is at the end of time.</summary>
/// <param name="shape">What a scheduler knows of it.</param>
internal sealed class WorldPod(PodShape shape)
{
    /// <summary>What a scheduler knows of it.</summary>
    public PodShape Shape => shape;

    /// <summary>When it can serve.</summary>
    public int Ready { get; private set; } = int.MaxValue;

    /// <summary>When the load balancer sends to it.</summary>
    public int Known { get; private set; } = int.MaxValue;

    /// <summary>When it was told to end.</summary>
    public int Ended { get; private set; } = int.MaxValue;

    /// <summary>When it serves no more.</summary>
    public int Stopped { get; private set; } = int.MaxValue;

    /// <summary>When the load balancer sends it nothing more.</summary>
    public int Forgotten { get; private set; } = int.MaxValue;

    /// <summary>Whether the server it is on is being drained.</summary>
    public bool IsOnDrainedServer { get; set; }

    /// <summary>Whether it was told to end.</summary>
    /// <param name="now">The time.</param>
    public bool IsEnding(int now) => Ended <= now;

    /// <summary>Whether it serves, or would if it had started.</summary>
    /// <param name="now">The time.</param>
    public bool IsStopped(int now) => Stopped <= now;

    /// <summary>Runs from the beginning.</summary>
    /// <param name="now">The time.</param>
    public void Begin(int now) => (Ready, Known) = (now, now);

    /// <summary>Starts on a node.</summary>
    /// <param name="now">When it has its place.</param>
    /// <param name="delays">How long things take.</param>
    public void Start(int now, WorldDelays delays) => (Ready, Known) = (now + delays.Start, now + delays.Start + delays.Registration);

    /// <summary>Ends as Kubernetes ends pods.</summary>
    /// <param name="now">The time.</param>
    /// <param name="preStop">How long it keeps serving.</param>
    /// <param name="delays">How long things take.</param>
    public void End(int now, int preStop, WorldDelays delays) => (Ended, Stopped, Forgotten) = (now, now + preStop, now + delays.Deregistration);

    /// <summary>Ends with its node, at once. Kubernetes replaces it when it gives the node up.</summary>
    /// <param name="now">The time.</param>
    /// <param name="delays">How long things take.</param>
    public void Fail(int now, WorldDelays delays) =>
        (Ended, Stopped, Forgotten) = (Math.Min(Ended, now + delays.GiveUp), Math.Min(Stopped, now), Math.Min(Forgotten, now + delays.Unhealthy));
}
