namespace Pulumi;

/// <summary>How long operations on a resource may take.</summary>
public sealed class CustomTimeouts
{
    /// <summary>The limit for creating it; null for the provider's default.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>The limit for updating it; null for the provider's default.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>The limit for deleting it; null for the provider's default.</summary>
    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => new() { Create = Create, Update = Update, Delete = Delete };
}
