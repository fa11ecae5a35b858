using System.Diagnostics;

namespace Infra.Cli.Rehearsal;

/// <summary>Says while a rehearsal runs what it is doing.</summary>
internal sealed class RehearsalProgress(TextWriter errors)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _said;

    internal void Say(string text)
    {
        errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalSeconds,6:0.0} s  {text}"));
        errors.Flush();
        _said = _clock.Elapsed;
    }

    /// <summary>Counts what is done, and says so from time to time.</summary>
    /// <param name="name">What is being done.</param>
    /// <param name="total">How much there is to do; <see langword="null"/> if that is not known.</param>
    /// <returns>What to call for each thing that is done.</returns>
    internal Action Count(string name, int? total)
    {
        var done = 0;
        return () =>
        {
            done++;
            if (_clock.Elapsed - _said >= Interval) Say(total is { } all ? $"{name}: {done} of {all} done" : $"{name}: {done} done");
        };
    }
}
