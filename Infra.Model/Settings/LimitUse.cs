namespace Infra.Model.Settings;

/// <summary>How much of a limit an environment takes.</summary>
/// <param name="Name">The limit.</param>
/// <param name="Code">Its code in Service Quotas; <see langword="null"/> for a limit that AWS does not raise.</param>
/// <param name="Count">How much the environment takes; <see langword="null"/> where the settings do not tell.</param>
/// <param name="Most">The most without a request to AWS.</param>
/// <param name="Highest">The most that AWS raises it to; <see langword="null"/> where it publishes no number or does not raise it.</param>
public sealed record LimitUse(string Name, string? Code, long? Count, int Most, int? Highest);
