using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>Runs a program until everything it started has ended or something has failed.</summary>
internal sealed class Runner
{
    /// <summary>The exit code of a process whose user has already been told what went wrong.</summary>
    private const int FailedAfterLogging = 32;

    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private int _running;
    private TaskCompletionSource<ImmutableArray<Exception>>? _waiter;

    /// <summary>Makes the run wait for a task, and fail when it fails.</summary>
    public void Track(Task task)
    {
        lock (_gate)
            _running++;
        task.ContinueWith(Ended, TaskScheduler.Default);
    }

    /// <summary>Runs a program; failures end up in the log.</summary>
    /// <param name="createStack">The program: constructs the stack.</param>
    /// <param name="log">Where failures go.</param>
    public async Task RunAsync(Func<Stack> createStack, EngineLog log)
    {
        try
        {
            createStack().RegisterPropertyOutputs();
        }
        catch (Exception exception)
        {
            await ReportAsync([exception], log).ConfigureAwait(false);
            return;
        }

        await ReportAsync(await WhenIdleOrFailed().ConfigureAwait(false), log).ConfigureAwait(false);
    }

    private static async Task ReportAsync(ImmutableArray<Exception> failures, EngineLog log)
    {
        foreach (var failure in failures)
            await ReportAsync(failure, log).ConfigureAwait(false);

        // The published package sets it too, so that a program that forgets to return the code still fails.
        if (!failures.IsEmpty)
            Environment.ExitCode = FailedAfterLogging;
    }

    private static Task ReportAsync(Exception failure, EngineLog log)
        => failure switch
        {
            RunException => log.ErrorAsync(failure.Message),
            ResourceException about => log.ErrorAsync(about.HideStack ? about.Message : about.ToString(), about.Resource),
            _ => log.ErrorAsync(
                $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{failure}"),
        };

    /// <summary>Ends when nothing is running, or at the first failure while other things still run.</summary>
    private Task<ImmutableArray<Exception>> WhenIdleOrFailed()
    {
        lock (_gate)
        {
            if (_failures.Count > 0 || _running == 0)
                return Task.FromResult(Distinct());

            _waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiter.Task;
        }
    }

    private void Ended(Task task)
    {
        lock (_gate)
        {
            _running--;
            _failures.AddRange(task.Exception?.InnerExceptions ?? []);
            if (_failures.Count > 0 || _running == 0)
                _waiter?.TrySetResult(Distinct());
        }
    }

    /// <summary>One failure is often seen by several tasks: by the registration and by every output of it.</summary>
    private ImmutableArray<Exception> Distinct() => [.. _failures.Distinct()];
}
