namespace Pulumi;

/// <summary>Marks an interface as a union of output types told apart by one member.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute : Attribute
{
    /// <summary>Names the member.</summary>
    /// <param name="propertyName">The provider's name of the member that holds the tag.</param>
    public DiscriminatedUnionDiscriminatorAttribute(string propertyName) => PropertyName = propertyName;

    /// <summary>The provider's name of the member that holds the tag.</summary>
    public string PropertyName { get; }
}
