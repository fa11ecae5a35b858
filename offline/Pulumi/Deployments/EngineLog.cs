using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Keeps the errors a program logs; under mocks nobody reads the other messages.</summary>
internal sealed class EngineLog
{
    private readonly Runner _runner;
    private readonly Lock _gate = new();
    private ImmutableArray<string> _errors = [];

    public EngineLog(Runner runner) => _runner = runner;

    public ImmutableArray<string> Errors
    {
        get
        {
            lock (_gate)
                return _errors;
        }
    }

    /// <summary>Logs an error, which makes the run fail at its end.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource it is about; null for none.</param>
    public Task ErrorAsync(string message, Resource? resource = null)
    {
        var task = AddAsync(message, resource);
        _runner.Track(task);
        return task;
    }

    private async Task AddAsync(string message, Resource? resource)
    {
        if (resource is not null)
            await WhenNamed(resource).ConfigureAwait(false);

        lock (_gate)
            _errors = _errors.Add(message);
    }

    /// <summary>An engine is told the URN with the message, so the message waits for it; without one it is logged all the same.</summary>
    private static async Task WhenNamed(Resource resource)
        => await ((Task)resource.Urn.Data).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
