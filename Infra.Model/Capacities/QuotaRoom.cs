namespace Infra.Model.Capacities;

/// <summary>How much of something a namespace may take, and how much there is.</summary>
/// <param name="Quota">What the namespace's quota allows.</param>
/// <param name="Servers">What the servers that take every pod have at their most, whole units.</param>
public sealed record QuotaRoom(long Quota, long Servers)
{
    /// <summary>Whether the servers end before the quota does.</summary>
    public bool ServersEndFirst => Servers < Quota;
}
