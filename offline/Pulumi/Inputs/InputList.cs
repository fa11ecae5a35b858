using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list argument, whose elements may each be a value or an output, or which may be an output as a whole.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>Elements are kept apart: one unknown element leaves the others known.</remarks>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IInputCollection, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Input<ImmutableArray<Input<T>>> _elements;

    /// <summary>Creates an empty list, for collection initialisers.</summary>
    public InputList()
        : this(ImmutableArray<Input<T>>.Empty)
    {
    }

    private InputList(Input<ImmutableArray<Input<T>>> elements)
        : base(Join(elements))
    {
        _elements = elements;
    }

    IInput IInputCollection.Elements => _elements;

    /// <summary>Appends elements to this list.</summary>
    /// <param name="inputs">The elements.</param>
    public void Add(params Input<T>[] inputs) => Set(Concat(inputs)._elements);

    /// <summary>Appends another list to this one; for collection initialisers.</summary>
    /// <param name="inputs">The other list.</param>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends another list to this one.</summary>
    /// <param name="inputs">The other list.</param>
    public void AddRange(InputList<T> inputs) => Set(Concat(inputs)._elements);

    /// <summary>A new list of this list's elements and then another's.</summary>
    /// <param name="other">The other list.</param>
    public InputList<T> Concat(InputList<T> other)
        => new(Output.Tuple(_elements, other._elements).Apply(both => both.Item1.AddRange(both.Item2)));

    /// <summary>Reads the elements once they are known; an unknown list has none.</summary>
    /// <param name="cancellationToken">Not used.</param>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var element in await Resolved.GetValueAsync(whenUnknown: []).ConfigureAwait(false))
            yield return element;
    }

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    internal InputList<T> Clone() => new(_elements);

    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => ImmutableArray.Create<Input<T>>(value);

    /// <summary>A list of one output.</summary>
    public static implicit operator InputList<T>(Output<T> value) => ImmutableArray.Create<Input<T>>(value);

    /// <summary>A list of one input.</summary>
    public static implicit operator InputList<T>(Input<T> value) => ImmutableArray.Create(value);

    /// <summary>A list of an array's values.</summary>
    public static implicit operator InputList<T>(T[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of an array's outputs.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of an array's inputs.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    /// <summary>A list of a list's values.</summary>
    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of a list's outputs.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of a list's inputs.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    /// <summary>A list of an immutable array's values.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(Split(values));

    /// <summary>A list of an immutable array's outputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => new(values.IsDefault ? default(ImmutableArray<Input<T>>) : [.. values.Select(value => (Input<T>)value)]);

    /// <summary>A list of an immutable array's inputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values);

    /// <summary>A list of an array that is not there yet.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => values.Apply(ImmutableArray.CreateRange);

    /// <summary>A list of a list that is not there yet.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => values.Apply(ImmutableArray.CreateRange);

    /// <summary>A list of a sequence that is not there yet.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => values.Apply(ImmutableArray.CreateRange);

    /// <summary>A list of an immutable array that is not there yet.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(Split));

    private static InputList<T> Of(IEnumerable<Input<T>> elements) => new(elements.ToImmutableArray());

    private static ImmutableArray<Input<T>> Split(ImmutableArray<T> values)
        => values.IsDefault ? default : [.. values.Select(value => (Input<T>)value)];

    private static Output<ImmutableArray<T>> Join(Input<ImmutableArray<Input<T>>> elements)
        => elements.Apply(each => each.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(each));

    private void Set(Input<ImmutableArray<Input<T>>> elements)
    {
        _elements = elements;
        Resolved = Join(elements);
    }
}
