namespace Pulumi;

/// <summary>How to call a resource method.</summary>
public class CallOptions
{
    /// <summary>The resource whose provider to use; null for none.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider to use; null to use the parent's or the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider; null for the newest installed.</summary>
    public string? Version { get; set; }

    /// <summary>Where to download the provider; null for the default place.</summary>
    public string? PluginDownloadURL { get; set; }
}
