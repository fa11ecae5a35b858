using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Creates collections and outputs whose element type is only known when the program runs.</summary>
internal static class Collections
{
    public static object CreateArray(Type element, IEnumerable<object?> items) => Call(nameof(ArrayOf), element, items);

    public static object CreateMap(Type element, IEnumerable<(string Key, object? Value)> members) => Call(nameof(MapOf), element, members);

    public static object CreateOutput(Type inner, object? value) => Call(nameof(OutputOf), inner, value);

    private static ImmutableArray<T> ArrayOf<T>(IEnumerable<object?> items) => [.. items.Select(As<T>)];

    private static ImmutableDictionary<string, T> MapOf<T>(IEnumerable<(string Key, object? Value)> members)
        => members.ToImmutableDictionary(each => each.Key, each => As<T>(each.Value));

    private static Output<T> OutputOf<T>(object? value) => Output.Create(As<T>(value));

    private static T As<T>(object? value) => value is null ? default! : (T)value;

    private static object Call(string method, Type element, object? argument)
        => typeof(Collections).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(element)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;
}
