using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Text held in memory.</summary>
public sealed class StringAsset : Asset
{
    /// <summary>Takes the text as it is.</summary>
    /// <param name="text">The text, encoded as UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public StringAsset(string text)
        : base(Constants.AssetTextName, text)
    {
    }
}
