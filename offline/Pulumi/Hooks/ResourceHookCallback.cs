namespace Pulumi;

/// <summary>What a <see cref="ResourceHook"/> runs.</summary>
/// <param name="args">The resource and the step.</param>
/// <param name="cancellationToken">Cancels the callback.</param>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
