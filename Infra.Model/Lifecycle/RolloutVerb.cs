namespace Infra.Model.Lifecycle;

/// <summary>A move of one generation, in the words of the command line.</summary>
public enum RolloutVerb
{
    /// <summary>Add a generation in test, from the enabled one; or change how many servers are in test.</summary>
    Test,

    /// <summary>Let the generation in test take load, beside the old.</summary>
    Enable,

    /// <summary>Give the newest enabled version of a service a share of the traffic.</summary>
    Share,

    /// <summary>Let the oldest enabled generation give its load to its successor, or the newest back to the oldest.</summary>
    Drain,

    /// <summary>Remove the draining generation.</summary>
    Retire,

    /// <summary>Take the last move back.</summary>
    Back,
}
