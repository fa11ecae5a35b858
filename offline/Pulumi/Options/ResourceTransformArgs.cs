using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a <see cref="ResourceTransform"/> sees.</summary>
public readonly struct ResourceTransformArgs
{
    /// <summary>Puts them together.</summary>
    /// <param name="name">The name of the resource.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="custom">Whether a provider manages it.</param>
    /// <param name="args">Its inputs by the provider's names.</param>
    /// <param name="options">Its options.</param>
    public ResourceTransformArgs(
        string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
    {
        Name = name;
        Type = type;
        Custom = custom;
        Args = args;
        Options = options;
    }

    /// <summary>The name of the resource.</summary>
    public string Name { get; }

    /// <summary>Its type token.</summary>
    public string Type { get; }

    /// <summary>Whether a provider manages it.</summary>
    public bool Custom { get; }

    /// <summary>Its inputs by the provider's names.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; }
}
