using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments of a resource given as a dictionary, for shapes no class describes.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    /// <summary>Takes the arguments.</summary>
    /// <param name="dictionary">The inputs by the provider's names; plain values, assets, JSON, collections of them, or outputs.</param>
    /// <exception cref="InvalidOperationException">A value has a type that cannot be handed to a provider.</exception>
    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        var seen = new HashSet<Type>();
        foreach (var value in dictionary.Values)
        {
            if (value is not null)
                TargetTypes.Check(nameof(dictionary), TargetTypes.Inside(value.GetType(), typeof(Output<>)), seen);
        }

        _dictionary = dictionary;
    }

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync() => Task.FromResult(_dictionary);
}
