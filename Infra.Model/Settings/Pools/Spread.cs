namespace Infra.Model.Settings.Pools;

/// <summary>How a pool's servers lie in the zones.</summary>
public enum Spread
{
    /// <summary>One group over all zones: right for what can run anywhere. The pool's bounds count all its servers.</summary>
    AcrossZones,

    /// <summary>
    /// One group in each zone: right for what keeps data on volumes, which cannot leave their zone. The pool's bounds count the
    /// servers of each zone.
    /// </summary>
    PerZone,
}
