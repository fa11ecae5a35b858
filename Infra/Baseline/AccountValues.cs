namespace Infra.Baseline;

/// <summary>A service account, as charts take it.</summary>
/// <param name="Create">Whether the chart makes it.</param>
/// <param name="Name">Its name, which its rights in AWS go by.</param>
internal sealed record AccountValues(bool Create, string Name);
