using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an <see cref="InvokeTransform"/> changes a call to.</summary>
public readonly struct InvokeTransformResult
{
    /// <summary>Puts it together.</summary>
    /// <param name="args">The arguments to use.</param>
    /// <param name="options">The options to use.</param>
    public InvokeTransformResult(ImmutableDictionary<string, object?> args, InvokeOptions options)
    {
        Args = args;
        Options = options;
    }

    /// <summary>The arguments to use.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>The options to use.</summary>
    public InvokeOptions Options { get; }
}
