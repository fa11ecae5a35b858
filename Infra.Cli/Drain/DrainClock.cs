using System.Diagnostics;

namespace Infra.Cli.Drain;

/// <summary>The machine's own time.</summary>
internal sealed class DrainClock : IDrainClock
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <inheritdoc/>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <inheritdoc/>
    public Task WaitAsync(TimeSpan time, CancellationToken stop) => Task.Delay(time, stop);
}
