namespace Pulumi;

/// <summary>A callback the engine runs before it calls a provider function. Never run under mocks.</summary>
/// <param name="args">The call.</param>
/// <param name="cancellationToken">Cancels the callback.</param>
/// <returns>The changed arguments and options; null to leave both as they are.</returns>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);
