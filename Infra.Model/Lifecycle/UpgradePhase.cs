namespace Infra.Model.Lifecycle;

/// <summary>What a step of an upgrade is, in the order in which pools go through them.</summary>
public enum UpgradePhase
{
    /// <summary>Finish what an earlier rollout left.</summary>
    Finish,

    /// <summary>Give the control plane, add-ons and charts another release.</summary>
    ControlPlane,

    /// <summary>Add servers of the release in test.</summary>
    Test,

    /// <summary>Start as many servers in test as the pool needs.</summary>
    Enlarge,

    /// <summary>Let them take load, beside the old.</summary>
    Enable,

    /// <summary>Let the old ones give their load away.</summary>
    Drain,

    /// <summary>Remove the old ones.</summary>
    Retire,
}
