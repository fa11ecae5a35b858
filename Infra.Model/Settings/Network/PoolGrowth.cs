namespace Infra.Model.Settings.Network;

/// <summary>How far a pool can grow by its addresses, while all others stay as they are.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Max">The most servers that settings allow.</param>
/// <param name="Most">The most that there are addresses for.</param>
/// <param name="IsPerZone">Whether both are the servers of a zone.</param>
public sealed record PoolGrowth(PoolName Pool, int Max, long Most, bool IsPerZone);
