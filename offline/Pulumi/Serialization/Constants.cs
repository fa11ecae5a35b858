namespace Pulumi.Serialization;

/// <summary>Values fixed by the protocol between a program and the engine; mocks see some of them in states they return.</summary>
internal static class Constants
{
    /// <summary>Stands for a value that is not known yet.</summary>
    public const string UnknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The key whose value tells what a structure really is.</summary>
    public const string SpecialSigKey = "4dabf18193072939515e22adb298388d";

    public const string SpecialAssetSig = "c44067f5952c0a294b673a41bacd8c17";

    public const string SpecialArchiveSig = "0def7320c3a5731c473e5ecbe6d01bc7";

    public const string SpecialSecretSig = "1b47061264138c4ac30d75fd1eb44270";

    public const string SpecialResourceSig = "5cf8f73096256a8f31e491e813e4eb8e";

    public const string ValueName = "value";

    public const string AssetTextName = "text";

    public const string ArchiveAssetsName = "assets";

    public const string AssetOrArchivePathName = "path";

    public const string AssetOrArchiveUriName = "uri";

    public const string ResourceVersionName = "packageVersion";

    public const string IdPropertyName = "id";

    public const string UrnPropertyName = "urn";
}
