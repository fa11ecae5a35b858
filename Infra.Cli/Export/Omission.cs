namespace Infra.Cli.Export;

/// <summary>A property that the program declares and the export leaves out, knowingly.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Path">The property; empty for the resource as a whole.</param>
/// <param name="Reason">What is lost, and what to do about it.</param>
/// <param name="Command">The command that makes up for it; <see langword="null"/> if none does.</param>
internal sealed record Omission(ResourceAddress Resource, string Path, string Reason, string? Command = null);
