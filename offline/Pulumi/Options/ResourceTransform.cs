namespace Pulumi;

/// <summary>A callback the engine runs before it registers a resource. Never run under mocks.</summary>
/// <param name="args">The resource.</param>
/// <param name="cancellationToken">Cancels the callback.</param>
/// <returns>The changed inputs and options; null to leave both as they are.</returns>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
