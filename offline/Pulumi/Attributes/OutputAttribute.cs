namespace Pulumi;

/// <summary>Marks an <see cref="Output{T}"/> property as an output of the resource, component or stack.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>Marks a property as an output.</summary>
    /// <param name="name">The name of the output; null for the property's name.</param>
    public OutputAttribute(string? name = null) => Name = name;

    /// <summary>The name of the output; null for the property's name.</summary>
    public string? Name { get; }
}
