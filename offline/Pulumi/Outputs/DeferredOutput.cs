namespace Pulumi;

/// <summary>An output that is handed out first and given its value later.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new();
    private int _resolved;

    /// <summary>Creates an output that stays unresolved until <see cref="Resolve"/> is called.</summary>
    public DeferredOutput() => Output = new Output<T>(_source.Task);

    /// <summary>The output to hand out.</summary>
    public Output<T> Output { get; }

    /// <summary>Makes <see cref="Output"/> resolve, or fail, as another output does.</summary>
    /// <param name="output">The output to follow.</param>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref _resolved, 1) == 1)
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");

        output.Data.ContinueWith(_source.SetFromTask, TaskScheduler.Default);
    }
}
