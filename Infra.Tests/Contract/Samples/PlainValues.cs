using System.Collections.Immutable;

namespace Infra.Tests.Contract.Samples;

/// <summary>Reads the collections mocks see and untyped outputs hold.</summary>
internal static class PlainValues
{
    public static IReadOnlyList<object> AsList(this object? value) => Assert.IsType<ImmutableArray<object>>(value).ToList();

    public static ImmutableDictionary<string, object> AsMap(this object? value)
        => Assert.IsType<ImmutableDictionary<string, object>>(value);
}
