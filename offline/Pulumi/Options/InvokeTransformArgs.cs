using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an <see cref="InvokeTransform"/> sees.</summary>
public readonly struct InvokeTransformArgs
{
    /// <summary>Puts them together.</summary>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">The arguments by the provider's names.</param>
    /// <param name="options">The options.</param>
    public InvokeTransformArgs(string token, ImmutableDictionary<string, object?> args, InvokeOptions options)
    {
        Token = token;
        Args = args;
        Options = options;
    }

    /// <summary>The token of the function.</summary>
    public string Token { get; }

    /// <summary>The arguments by the provider's names.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>The options.</summary>
    public InvokeOptions Options { get; }
}
