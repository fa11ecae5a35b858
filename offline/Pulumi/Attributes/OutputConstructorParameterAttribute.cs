namespace Pulumi;

/// <summary>Names the member a constructor parameter takes, where the two names differ.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    /// <summary>Names the member.</summary>
    /// <param name="name">The provider's name of the member.</param>
    public OutputConstructorParameterAttribute(string name) => Name = name;

    /// <summary>The provider's name of the member.</summary>
    public string Name { get; }
}
