using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Stands for an asset the provider answered in a form that cannot be read; it cannot be handed on.</summary>
internal sealed class InvalidAsset : Asset
{
    public InvalidAsset()
        : base(Constants.AssetTextName, "")
    {
    }
}
