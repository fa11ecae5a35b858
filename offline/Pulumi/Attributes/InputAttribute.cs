namespace Pulumi;

/// <summary>Marks a field or property of an arguments class as an input of the resource or function.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Marks a member as an input.</summary>
    /// <param name="name">The provider's name of the input.</param>
    /// <param name="required">Whether a null value fails the registration.</param>
    /// <param name="json">Whether the provider wants the value as JSON text.</param>
    public InputAttribute(string name, bool required = false, bool json = false)
    {
        Name = name;
        IsRequired = required;
        Json = json;
    }

    internal string Name { get; }

    internal bool IsRequired { get; }

    internal bool Json { get; }
}
