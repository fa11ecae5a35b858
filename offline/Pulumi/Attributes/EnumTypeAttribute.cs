namespace Pulumi;

/// <summary>Marks a structure as a set of named strings or numbers; it converts explicitly to the string or number.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute
{
}
