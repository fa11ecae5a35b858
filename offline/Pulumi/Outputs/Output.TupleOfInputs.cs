namespace Pulumi;

public static partial class Output
{
    /// <summary>Combines inputs of different types into one output of a tuple of their values.</summary>
    /// <returns>The tuple; unknown, or secret, when any part is.</returns>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Input<T1> item1, Input<T2> item2)
        => Gather(async all => (
            await all.TakeAsync(item1).ConfigureAwait(false),
            await all.TakeAsync(item2).ConfigureAwait(false)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => Gather(async all => (
            await all.TakeAsync(item1).ConfigureAwait(false),
            await all.TakeAsync(item2).ConfigureAwait(false),
            await all.TakeAsync(item3).ConfigureAwait(false)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4)
        => Gather(async all => (
            await all.TakeAsync(item1).ConfigureAwait(false),
            await all.TakeAsync(item2).ConfigureAwait(false),
            await all.TakeAsync(item3).ConfigureAwait(false),
            await all.TakeAsync(item4).ConfigureAwait(false)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5)
        => Gather(async all => (
            await all.TakeAsync(item1).ConfigureAwait(false),
            await all.TakeAsync(item2).ConfigureAwait(false),
            await all.TakeAsync(item3).ConfigureAwait(false),
            await all.TakeAsync(item4).ConfigureAwait(false),
            await all.TakeAsync(item5).ConfigureAwait(false)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6)
        => Gather(async all => (
            await all.TakeAsync(item1).ConfigureAwait(false),
            await all.TakeAsync(item2).ConfigureAwait(false),
            await all.TakeAsync(item3).ConfigureAwait(false),
            await all.TakeAsync(item4).ConfigureAwait(false),
            await all.TakeAsync(item5).ConfigureAwait(false),
            await all.TakeAsync(item6).ConfigureAwait(false)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7)
        => Gather(async all => (
            await all.TakeAsync(item1).ConfigureAwait(false),
            await all.TakeAsync(item2).ConfigureAwait(false),
            await all.TakeAsync(item3).ConfigureAwait(false),
            await all.TakeAsync(item4).ConfigureAwait(false),
            await all.TakeAsync(item5).ConfigureAwait(false),
            await all.TakeAsync(item6).ConfigureAwait(false),
            await all.TakeAsync(item7).ConfigureAwait(false)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8)
        => Gather(async all => (
            await all.TakeAsync(item1).ConfigureAwait(false),
            await all.TakeAsync(item2).ConfigureAwait(false),
            await all.TakeAsync(item3).ConfigureAwait(false),
            await all.TakeAsync(item4).ConfigureAwait(false),
            await all.TakeAsync(item5).ConfigureAwait(false),
            await all.TakeAsync(item6).ConfigureAwait(false),
            await all.TakeAsync(item7).ConfigureAwait(false),
            await all.TakeAsync(item8).ConfigureAwait(false)));

    private static Output<TResult> Gather<TResult>(Func<Gathering, Task<TResult>> collect)
    {
        return new Output<TResult>(GatherAsync());

        async Task<OutputData<TResult>> GatherAsync()
        {
            var gathering = new Gathering();
            var value = await collect(gathering).ConfigureAwait(false);
            return gathering.Seal(value);
        }
    }
}
