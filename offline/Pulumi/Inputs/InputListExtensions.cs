namespace Pulumi;

/// <summary>Lets a list of unions be filled with either of its two types.</summary>
public static class InputListExtensions
{
    /// <summary>Appends a value of the union's first type.</summary>
    /// <param name="list">The list.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T0">The first type.</typeparam>
    /// <typeparam name="T1">The second type.</typeparam>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value) => list.Add(value.Apply(Union<T0, T1>.FromT0));

    /// <summary>Appends a value of the union's second type.</summary>
    /// <inheritdoc cref="Add{T0, T1}(InputList{Union{T0, T1}}, Input{T0})"/>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value) => list.Add(value.Apply(Union<T0, T1>.FromT1));
}
