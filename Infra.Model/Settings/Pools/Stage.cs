namespace Infra.Model.Settings.Pools;

/// <summary>How far a generation has come in taking over its pool's load.</summary>
public enum Stage
{
    /// <summary>A few servers run, tainted so that only tests are scheduled on them.</summary>
    Test,

    /// <summary>It takes load, between the pool's bounds.</summary>
    Enabled,

    /// <summary>A successor is enabled: nothing new is scheduled here, and the autoscaler removes servers as they empty.</summary>
    Draining,
}
