using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Declares the resource.</summary>
    /// <param name="type">The type token, such as "aws:ec2/vpc:Vpc".</param>
    /// <param name="name">The name, unique among the resources of this type with the same parent type.</param>
    /// <param name="args">The inputs; null for none.</param>
    /// <param name="options">How to manage it; null for the defaults.</param>
    /// <exception cref="ArgumentException"><paramref name="type"/> or <paramref name="name"/> is empty.</exception>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions())
    {
    }

    /// <inheritdoc cref="CustomResource(string, string, ResourceArgs?, CustomResourceOptions?)"/>
    /// <remarks>
    /// Mocks ignore the package. Because of this overload a call with three arguments is ambiguous: pass the options, if only as null.
    /// </remarks>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : this(type, name, args, options)
    {
    }

    private protected CustomResource(string urn)
        : base(urn)
    {
    }

    /// <summary>The identifier the provider gave it; unknown until it exists.</summary>
    [Output(Constants.IdPropertyName)]
    public Output<string> Id { get; private protected set; } = null!;
}
