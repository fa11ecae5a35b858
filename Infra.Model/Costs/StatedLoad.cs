namespace Infra.Model.Costs;

/// <summary>A load to estimate for.</summary>
/// <param name="Percent">How far every pool is between its fewest and its most servers, 0 to 100.</param>
/// <param name="Nodes">The servers of pools that are stated by themselves, in all zones together.</param>
public sealed record StatedLoad(int Percent, IReadOnlyDictionary<PoolName, int> Nodes);
