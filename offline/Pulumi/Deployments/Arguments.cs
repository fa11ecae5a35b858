using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Serialised arguments: plain values by name, and the resources each came from.</summary>
internal sealed record Arguments(
    ImmutableDictionary<string, object?> Values, ImmutableDictionary<string, HashSet<Resource>> Dependencies)
{
    public static Arguments None { get; } = new(
        ImmutableDictionary<string, object?>.Empty, ImmutableDictionary<string, HashSet<Resource>>.Empty);

    /// <summary>Every resource any argument came from.</summary>
    public IEnumerable<Resource> AllDependencies => Dependencies.Values.SelectMany(resources => resources);

    /// <summary>Serialises arguments, waiting for every output in them; null ones are left out.</summary>
    /// <param name="label">What the arguments are for, for messages.</param>
    /// <param name="arguments">The arguments by name.</param>
    /// <param name="ignoreReferences">Whether a reference to a resource does not count as coming from it.</param>
    /// <exception cref="InvalidOperationException">An argument has a type that cannot be handed to a provider.</exception>
    public static async Task<Arguments> SerializeAsync(
        string label, IEnumerable<KeyValuePair<string, object?>> arguments, bool ignoreReferences = false)
    {
        var result = None;
        foreach (var (name, argument) in arguments)
        {
            var serializer = new Serializer(keepResources: true, ignoreReferences);
            if (await SerializeAsync(serializer, label, name, argument).ConfigureAwait(false) is { } value)
                result = new(result.Values.SetItem(name, value), result.Dependencies.SetItem(name, serializer.Dependencies));
        }

        return result;
    }

    /// <summary>Whether anything in a plain value is not known yet.</summary>
    public static bool ContainsUnknown(object? value)
        => value switch
        {
            string text => text == Constants.UnknownValue,
            ImmutableArray<object?> list => list.Any(ContainsUnknown),
            ImmutableDictionary<string, object?> map => map.Values.Any(ContainsUnknown),
            _ => false,
        };

    private static async Task<object?> SerializeAsync(Serializer serializer, string label, string name, object? argument)
    {
        try
        {
            return await serializer.SerializeAsync($"{label}.{name}", argument).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {exception.Message}", exception);
        }
    }
}
