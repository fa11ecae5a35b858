namespace Infra.Model.Resources;

/// <summary>How long the name may be that AWS or Kubernetes knows a resource of a type by.</summary>
/// <param name="Property">The input that holds the name, with dots into maps.</param>
/// <param name="Shortest">The fewest characters.</param>
/// <param name="Longest">The most characters.</param>
/// <param name="Source">The page that says so.</param>
public sealed record NameLimit(string Property, int Shortest, int Longest, string Source);
