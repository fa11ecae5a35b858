namespace Pulumi;

/// <summary>Marks a class as the shape of a nested output; its <see cref="OutputConstructorAttribute"/> tells the members.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}
