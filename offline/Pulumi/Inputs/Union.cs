namespace Pulumi;

/// <summary>A value of one of two types. The default union holds the default of the first type.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _first;
    private readonly T1 _second;

    private Union(T0 first, T1 second, bool isSecond)
    {
        _first = first;
        _second = second;
        IsT1 = isSecond;
    }

    /// <summary>Whether it holds the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether it holds the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value of the first type.</summary>
    /// <exception cref="InvalidOperationException">It holds the second.</exception>
    public T0 AsT0 => IsT0 ? _first : throw new InvalidOperationException("Cannot return as T0 as result is T1");

    /// <summary>The value of the second type.</summary>
    /// <exception cref="InvalidOperationException">It holds the first.</exception>
    public T1 AsT1 => IsT1 ? _second : throw new InvalidOperationException("Cannot return as T1 as result is T0");

    /// <summary>The value, whichever type it has.</summary>
    public object Value => IsT0 ? _first! : _second!;

    /// <summary>A union that holds the first type.</summary>
    /// <param name="input">The value.</param>
    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isSecond: false);

    /// <summary>A union that holds the second type.</summary>
    /// <param name="input">The value.</param>
    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isSecond: true);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <summary>Whether both hold the same type and equal values.</summary>
    /// <param name="other">The other union.</param>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <summary>The full name of the held type and the value's own text.</summary>
    public override string ToString() => IsT0 ? $"{typeof(T0).FullName}: {_first}" : $"{typeof(T1).FullName}: {_second}";

    /// <summary>Changes the first type and its value, and keeps the second.</summary>
    /// <param name="mapFunc">Runs only when the first type is held.</param>
    /// <typeparam name="TResult">The new first type.</typeparam>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc)
        => Match(first => Union<TResult, T1>.FromT0(mapFunc(first)), Union<TResult, T1>.FromT1);

    /// <summary>Changes the second type and its value, and keeps the first.</summary>
    /// <param name="mapFunc">Runs only when the second type is held.</param>
    /// <typeparam name="TResult">The new second type.</typeparam>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc)
        => Match(Union<T0, TResult>.FromT0, second => Union<T0, TResult>.FromT1(mapFunc(second)));

    /// <summary>Changes both types.</summary>
    /// <param name="mapFunc0">Runs only when the first type is held.</param>
    /// <param name="mapFunc1">Runs only when the second type is held.</param>
    /// <typeparam name="TResult0">The new first type.</typeparam>
    /// <typeparam name="TResult1">The new second type.</typeparam>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1)
        => Match<Union<TResult0, TResult1>>(first => mapFunc0(first), second => mapFunc1(second));

    /// <summary>Computes a result from whichever value is held.</summary>
    /// <param name="f0">Runs only when the first type is held.</param>
    /// <param name="f1">Runs only when the second type is held.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT0 ? f0(_first) : f1(_second);

    /// <summary>Runs one of two actions with whichever value is held.</summary>
    /// <param name="f0">Runs only when the first type is held.</param>
    /// <param name="f1">Runs only when the second type is held.</param>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT0)
            f0(_first);
        else
            f1(_second);
    }

    /// <summary>Takes the value of the first type, or else of the second.</summary>
    /// <param name="value">The value of the first type, or its default.</param>
    /// <param name="remainder">The value of the second type, or its default.</param>
    /// <returns>Whether the first type is held.</returns>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        value = _first;
        remainder = _second;
        return IsT0;
    }

    /// <summary>Takes the value of the second type, or else of the first.</summary>
    /// <param name="value">The value of the second type, or its default.</param>
    /// <param name="remainder">The value of the first type, or its default.</param>
    /// <returns>Whether the second type is held.</returns>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        value = _second;
        remainder = _first;
        return IsT1;
    }

    /// <summary>A union that holds the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A union that holds the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same type and equal values.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they hold different types or unequal values.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);
}
