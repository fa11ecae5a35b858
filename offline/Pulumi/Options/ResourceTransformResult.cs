using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a <see cref="ResourceTransform"/> changes a resource to.</summary>
public readonly struct ResourceTransformResult
{
    /// <summary>Puts it together.</summary>
    /// <param name="args">The inputs to use.</param>
    /// <param name="options">The options to use.</param>
    public ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
    {
        Args = args;
        Options = options;
    }

    /// <summary>The inputs to use.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>The options to use.</summary>
    public ResourceOptions Options { get; }
}
