namespace Infra.Model.Settings.Pools;

/// <summary>What a taint does to pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>None is scheduled here.</summary>
    NoSchedule,

    /// <summary>None is scheduled here as long as there is room elsewhere.</summary>
    PreferNoSchedule,

    /// <summary>None is scheduled here, and those that run here are evicted.</summary>
    NoExecute,
}
