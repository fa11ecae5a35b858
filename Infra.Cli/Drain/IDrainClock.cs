namespace Infra.Cli.Drain;

/// <summary>The time, for a drain.</summary>
internal interface IDrainClock
{
    /// <summary>The time since the drain began.</summary>
    TimeSpan Elapsed { get; }

    Task WaitAsync(TimeSpan time, CancellationToken stop);
}
