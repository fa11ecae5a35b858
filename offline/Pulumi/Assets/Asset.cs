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
