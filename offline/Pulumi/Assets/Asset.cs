using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One file or text handed to a provider.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string propertyName, object value)
        : base(Constants.SpecialAssetSig, propertyName, value)
    {
    }
}

/// <summary>Stands for an asset the provider answered in a form that cannot be read; it cannot be handed on.</summary>
internal sealed class InvalidAsset : Asset
{
    public InvalidAsset()
        : base(Constants.AssetTextName, "")
    {
    }
}
