namespace Infra.Cli.Drain;

/// <summary>How a drain goes about it.</summary>
/// <param name="Parallel">How many nodes are emptied at a time.</param>
/// <param name="Patience">How long nothing may move before it gives up.</param>
internal sealed record DrainOptions(int Parallel, TimeSpan Patience)
{
    /// <summary>How long it waits before it looks again.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long it leaves to controllers and scheduler after an eviction.</summary>
    internal static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
}
