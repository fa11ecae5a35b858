namespace Pulumi;

/// <summary>What an <see cref="ErrorHook"/> runs.</summary>
/// <param name="args">The resource and the failure.</param>
/// <param name="cancellationToken">Cancels the callback.</param>
/// <returns>Whether to try the operation again.</returns>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
