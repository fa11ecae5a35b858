namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> changes a resource to.</summary>
public readonly struct ResourceTransformationResult
{
    /// <summary>Puts it together.</summary>
    /// <param name="args">The inputs to use.</param>
    /// <param name="options">The options to use; they must name the same parent.</param>
    public ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
    {
        Args = args;
        Options = options;
    }

    /// <summary>The inputs to use.</summary>
    public ResourceArgs Args { get; }

    /// <summary>The options to use.</summary>
    public ResourceOptions Options { get; }
}
