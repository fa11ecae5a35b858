using Infra.Model.Trees;

namespace Infra.Cli.Export.Terraform;

/// <summary>A property that the program declares and the export leaves out, knowingly.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Path">The property.</param>
/// <param name="Reason">What is lost, and what to do about it.</param>
public sealed record Omission(ResourceAddress Resource, string Path, string Reason);
