namespace Pulumi;

/// <summary>A callback that sees a resource as it is declared and may change its inputs and options.</summary>
/// <param name="args">The resource.</param>
/// <returns>The changed inputs and options; null to leave both as they are.</returns>
/// <remarks>Runs in the resource's constructor: its own callbacks first, then its parent's, up to the stack's.</remarks>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
