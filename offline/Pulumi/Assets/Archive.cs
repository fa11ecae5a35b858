using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A collection of files handed to a provider.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string propertyName, object value)
        : base(Constants.SpecialArchiveSig, propertyName, value)
    {
    }
}
