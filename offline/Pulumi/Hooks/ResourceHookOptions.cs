namespace Pulumi;

/// <summary>When a <see cref="ResourceHook"/> runs.</summary>
public class ResourceHookOptions
{
    /// <summary>Whether it runs during a preview; null for no.</summary>
    public bool? OnDryRun { get; set; }

    /// <summary>Whether its failure is only a warning; null for no.</summary>
    public bool? IgnoreErrors { get; set; }
}
