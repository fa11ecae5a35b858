using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured provider; resources that name it, or inherit it, are managed by it.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Declares the provider.</summary>
    /// <param name="package">The package it manages, such as "aws".</param>
    /// <param name="name">The name, unique among the providers of the package.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">How to manage it; null for the defaults.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options)
    {
        Package = package;
    }

    /// <inheritdoc cref="ProviderResource(string, string, ResourceArgs, CustomResourceOptions?)"/>
    /// <remarks>Mocks ignore the package.</remarks>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : this(package, name, args, options)
    {
    }

    internal string Package { get; }

    /// <summary>How requests name the provider: its URN and id, or a placeholder for an unknown id.</summary>
    internal async Task<string> GetReferenceAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        return $"{urn}::{(string.IsNullOrEmpty(id) ? Constants.UnknownValue : id)}";
    }
}
