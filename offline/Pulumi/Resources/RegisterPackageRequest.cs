namespace Pulumi;

/// <summary>Names the package of a resource whose provider is made up of another one and parameters. Mocks ignore it.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>Names a package.</summary>
    /// <param name="name">The provider.</param>
    /// <param name="version">Its version.</param>
    /// <param name="downloadUrl">Where to download it; null for the default place.</param>
    /// <param name="checksums">The checksums of its download by platform; null for none.</param>
    /// <param name="parameterization">The parameters that replace its package; null for none.</param>
    public RegisterPackageRequest(
        string name, string version, string? downloadUrl, Dictionary<string, byte[]>? checksums, PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, extension: null)
    {
    }

    /// <summary>Names a package.</summary>
    /// <param name="name">The provider.</param>
    /// <param name="version">Its version.</param>
    /// <param name="downloadUrl">Where to download it; null for the default place.</param>
    /// <param name="checksums">The checksums of its download by platform; null for none.</param>
    /// <param name="parameterization">The parameters that replace its package; null for none.</param>
    /// <param name="extension">The parameters that extend its package; null for none.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null)
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? "";
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }

    /// <summary>The provider.</summary>
    public string Name { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Where to download it; empty for the default place.</summary>
    public string DownloadUrl { get; }

    /// <summary>The checksums of its download by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>The parameters that replace its package; null for none.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>The parameters that extend its package; null for none.</summary>
    public PackageParameterization? Extension { get; }

    /// <summary>Parameters that make a package out of a provider.</summary>
    public sealed class PackageParameterization
    {
        /// <summary>Puts them together.</summary>
        /// <param name="name">The name of the package.</param>
        /// <param name="version">Its version.</param>
        /// <param name="value">What the provider makes it from.</param>
        public PackageParameterization(string name, string version, byte[] value)
        {
            Name = name;
            Version = version;
            Value = value;
        }

        /// <summary>The name of the package.</summary>
        public string Name { get; }

        /// <summary>Its version.</summary>
        public string Version { get; }

        /// <summary>What the provider makes it from.</summary>
        public byte[] Value { get; }
    }
}
