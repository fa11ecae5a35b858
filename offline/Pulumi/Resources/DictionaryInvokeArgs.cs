using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments of a provider function given as a dictionary, for shapes no class describes.</summary>
public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    /// <summary>Takes the arguments.</summary>
    /// <param name="dictionary">The inputs by the provider's names; plain values, assets, JSON, collections of them, or outputs.</param>
    /// <exception cref="InvalidOperationException">A value has a type that cannot be handed to a provider.</exception>
    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        var seen = new HashSet<Type>();
        foreach (var value in dictionary.Values)
        {
            if (value is not null)
                TargetTypes.Check(nameof(dictionary), TargetTypes.Inside(value.GetType(), typeof(Output<>), typeof(Input<>)), seen);
        }

        _dictionary = dictionary;
    }

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync() => Task.FromResult(_dictionary);
}
