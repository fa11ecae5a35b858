namespace Pulumi;

/// <summary>
/// A value that becomes available later, or never during a preview, together with whether it is secret and which
/// resources it came from.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>A run does not end before every output created in it has resolved; an output that fails, fails the run.</remarks>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data)
    {
        Data = data;
        Deployment.Current?.Runner.Track(data);
    }

    internal Task<OutputData<T>> Data { get; }

    /// <summary>Makes a known, public output of a task's result.</summary>
    /// <param name="value">The task that computes the value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    /// <summary>Runs an asynchronous action with the value once it is known.</summary>
    /// <param name="func">The action; it does not run when the value is unknown.</param>
    /// <returns>An output without a value that resolves when the action has finished.</returns>
    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Apply(async value =>
        {
            await func(value).ConfigureAwait(false);
            return ValueTuple.Create();
        });

    /// <summary>Computes a new output from the value once it is known.</summary>
    /// <param name="func">The computation; it does not run when the value is unknown, and the result is then unknown too.</param>
    /// <typeparam name="TResult">The type of the new value.</typeparam>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Apply(value => Output.Create(func(value)));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Apply(value => Output.Create(func(value)));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Apply(value => func(value).ToOutput());

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    /// <remarks>The result is unknown or secret when either this output or the one returned by <paramref name="func"/> is.</remarks>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(BindAsync(func));

    /// <summary>Computes a new output from the value without naming its type.</summary>
    /// <param name="func">The computation, as for <see cref="Apply{TResult}(Func{T, Output{TResult}?})"/>.</param>
    /// <typeparam name="TResult">The type of the new value.</typeparam>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
        => Apply(value => func(value));

    /// <summary>Warns that an output cannot be used as a string and explains what to use instead.</summary>
    /// <returns>The explanation, never the value.</returns>
    /// <exception cref="InvalidOperationException">The environment variable PULUMI_ERROR_OUTPUT_STRING is "1" or "true".</exception>
    public override string ToString() => OutputText.Explain();

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await Data.ConfigureAwait(false);
        return data.WithValue<object?>(data.Value);
    }

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(FromTaskAsync(value, isSecret));
    }

    /// <summary>The value, or <paramref name="whenUnknown"/> when there is none yet.</summary>
    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await Data.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    /// <summary>A copy whose data is changed by <paramref name="change"/>, run whether or not the value is known.</summary>
    internal Output<T> Change(Func<OutputData<T>, Task<OutputData<T>>> change)
    {
        return new Output<T>(ChangeAsync());

        async Task<OutputData<T>> ChangeAsync() => await change(await Data.ConfigureAwait(false)).ConfigureAwait(false);
    }

    private static async Task<OutputData<T>> FromTaskAsync(Task<T> value, bool isSecret)
        => OutputData.Known(await value.ConfigureAwait(false), isSecret);

    private async Task<OutputData<TResult>> BindAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var outer = await Data.ConfigureAwait(false);
        var inner = outer.IsKnown ? func(outer.Value) : null;
        return inner is null ? outer.WithValue(default(TResult)!) : outer.Flatten(await inner.Data.ConfigureAwait(false));
    }
}
