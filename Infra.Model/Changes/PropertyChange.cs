namespace Infra.Model.Changes;

/// <summary>A property that changes.</summary>
/// <param name="Path">The property, for example <c>scalingConfig.maxSize</c>.</param>
/// <param name="Before">Its value before as text; <see langword="null"/> if it had none.</param>
/// <param name="After">Its value afterwards as text; <see langword="null"/> if it has none.</param>
/// <param name="Replaces">Whether it cannot change in place.</param>
public sealed record PropertyChange(string Path, string? Before, string? After, bool Replaces);
