using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map argument, whose values may each be a value or an output, or which may be an output as a whole.</summary>
/// <typeparam name="TValue">The type of the values; the keys are strings.</typeparam>
/// <remarks>Values are kept apart: one unknown value leaves the others known.</remarks>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IInputCollection, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Input<ImmutableDictionary<string, Input<TValue>>> _elements;

    /// <summary>Creates an empty map, for collection initialisers.</summary>
    public InputMap()
        : this(ImmutableDictionary<string, Input<TValue>>.Empty)
    {
    }

    private InputMap(Input<ImmutableDictionary<string, Input<TValue>>> elements)
        : base(Join(elements))
    {
        _elements = elements;
    }

    IInput IInputCollection.Elements => _elements;

    /// <summary>Adds one value; the same as <see cref="Add(string, Input{TValue})"/>, so it does not overwrite.</summary>
    /// <param name="key">The key.</param>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds one value. Adding a key again with a different value makes the map fail when it resolves.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, Input<TValue> value)
        => Set(_elements.Apply(map => map.SetItem(key, map.TryGetValue(key, out var present) ? Same(key, present, value) : value)));

    /// <summary>Adds another map's values to this one; for collection initialisers.</summary>
    /// <param name="values">The other map.</param>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds another map's values to this one. A key in both makes the map fail when it resolves.</summary>
    /// <param name="values">The other map.</param>
    public void AddRange(InputMap<TValue> values)
        => Set(Output.Tuple(_elements, values._elements).Apply(both => both.Item1.AddRange(both.Item2)));

    /// <summary>A new map of both maps' values.</summary>
    /// <param name="first">The map that gives way where both have a key.</param>
    /// <param name="second">The map that wins where both have a key.</param>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Output.Tuple(first._elements, second._elements).Apply(both => both.Item1.SetItems(both.Item2)));

    /// <summary>Reads the pairs once they are known; an unknown map has none.</summary>
    /// <param name="cancellationToken">Not used.</param>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var pairs = await Resolved.GetValueAsync(whenUnknown: ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false);
        foreach (var pair in pairs)
            yield return pair;
    }

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    /// <summary>A map of a dictionary's values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    /// <summary>A map of an immutable dictionary's values.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    /// <summary>A map of a dictionary that is not there yet.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    /// <summary>A map of a dictionary that is not there yet.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    /// <summary>A map of an immutable dictionary that is not there yet. A null one stays null.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(map => map is null ? null! : map.ToImmutableDictionary(pair => pair.Key, pair => (Input<TValue>)pair.Value)));

    private static Output<TValue> Same(string key, Input<TValue> present, Input<TValue> added)
        => Output.Tuple(present, added).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static Output<ImmutableDictionary<string, TValue>> Join(Input<ImmutableDictionary<string, Input<TValue>>> elements)
        => elements.Apply(map => map is null
            ? null
            : Output.All(map.Select(pair => pair.Value.Apply(value => KeyValuePair.Create(pair.Key, value))))
                .Apply(pairs => pairs.ToImmutableDictionary()));

    private void Set(Input<ImmutableDictionary<string, Input<TValue>>> elements)
    {
        _elements = elements;
        Resolved = Join(elements);
    }
}
