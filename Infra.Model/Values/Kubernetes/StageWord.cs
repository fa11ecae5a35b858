namespace Infra.Model.Values.Kubernetes;

/// <summary>A generation's stage, as settings, labels and taints write it.</summary>
public static class StageWord
{
    /// <summary>A few servers run, and only tests are scheduled on them.</summary>
    public const string Test = "test";

    /// <summary>It takes load.</summary>
    public const string Enabled = "enabled";

    /// <summary>Nothing new is scheduled on it.</summary>
    public const string Draining = "draining";
}
