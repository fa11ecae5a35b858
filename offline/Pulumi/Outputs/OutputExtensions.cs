using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Shortcuts for outputs of arrays and of unions.</summary>
public static class OutputExtensions
{
    /// <summary>The element of an array at a position.</summary>
    /// <param name="array">The array.</param>
    /// <param name="index">The position, from 0.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index)
        => Output.Tuple((Input<ImmutableArray<T>>)array, index).Apply(both => both.Item1[both.Item2]);

    /// <summary>The first element of an array.</summary>
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.GetAt(0);

    /// <summary>The number of elements of an array.</summary>
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => array.Apply(elements => elements.Length);

    /// <summary>Whether the union holds its first type.</summary>
    /// <param name="output">The union.</param>
    /// <typeparam name="T0">The first type.</typeparam>
    /// <typeparam name="T1">The second type.</typeparam>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.IsT0);

    /// <summary>Whether the union holds its second type.</summary>
    /// <inheritdoc cref="IsT0{T0, T1}(Output{Union{T0, T1}})"/>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.IsT1);

    /// <summary>The union's value of the first type; fails when it holds the second.</summary>
    /// <inheritdoc cref="IsT0{T0, T1}(Output{Union{T0, T1}})"/>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.AsT0);

    /// <summary>The union's value of the second type; fails when it holds the first.</summary>
    /// <inheritdoc cref="IsT0{T0, T1}(Output{Union{T0, T1}})"/>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.AsT1);

    /// <summary>The union's value, whichever type it has.</summary>
    /// <inheritdoc cref="IsT0{T0, T1}(Output{Union{T0, T1}})"/>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.Value);
}
