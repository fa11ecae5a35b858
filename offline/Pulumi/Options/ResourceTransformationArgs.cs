namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> sees.</summary>
public readonly struct ResourceTransformationArgs
{
    /// <summary>Puts them together.</summary>
    /// <param name="resource">The resource being declared.</param>
    /// <param name="args">Its inputs, as changed by earlier callbacks.</param>
    /// <param name="options">Its options, as changed by earlier callbacks.</param>
    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        Resource = resource;
        Args = args;
        Options = options;
    }

    /// <summary>The resource being declared; its constructor has not finished.</summary>
    public Resource Resource { get; }

    /// <summary>Its inputs, as changed by earlier callbacks.</summary>
    public ResourceArgs Args { get; }

    /// <summary>Its options, as changed by earlier callbacks.</summary>
    public ResourceOptions Options { get; }
}
