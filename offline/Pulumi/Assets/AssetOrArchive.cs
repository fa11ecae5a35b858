namespace Pulumi;

/// <summary>Content handed to a provider: one file or text, or a collection of them.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string propertyName, object value)
    {
        Signature = signature;
        PropertyName = propertyName;
        Value = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>What marks the serialised form as an asset or an archive.</summary>
    internal string Signature { get; }

    /// <summary>The name under which the serialised form holds <see cref="Value"/>: path, text, uri or assets.</summary>
    internal string PropertyName { get; }

    internal object Value { get; }
}
