using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an <see cref="Output{T}"/> resolves to: a value and what is known about it.</summary>
/// <param name="Value">The value; meaningless while <paramref name="IsKnown"/> is false.</param>
/// <param name="IsKnown">False when only a real update could tell the value.</param>
/// <param name="IsSecret">True when the value must not be shown.</param>
/// <param name="Resources">The resources the value was computed from.</param>
internal readonly record struct OutputData<T>(T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    public OutputData<TOther> WithValue<TOther>(TOther value) => new(value, IsKnown, IsSecret, Resources);

    /// <summary>The data of an inner output, tainted by everything this outer one is tainted by.</summary>
    public OutputData<TOther> Flatten<TOther>(OutputData<TOther> inner)
        => new(inner.Value, IsKnown && inner.IsKnown, IsSecret || inner.IsSecret, Resources.Union(inner.Resources));
}

/// <summary>Creates the two most common kinds of <see cref="OutputData{T}"/>.</summary>
internal static class OutputData
{
    public static OutputData<T> Known<T>(T value, bool isSecret = false)
        => new(value, IsKnown: true, isSecret, ImmutableHashSet<Resource>.Empty);

    public static OutputData<T> Unknown<T>(T value, bool isSecret = false)
        => new(value, IsKnown: false, isSecret, ImmutableHashSet<Resource>.Empty);
}
