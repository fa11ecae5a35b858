namespace Pulumi;

/// <summary>Tells which resource type a class stands for, so that references to resources can be turned into objects.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute : Attribute
{
    /// <summary>Names the type.</summary>
    /// <param name="type">The type token, such as "aws:ec2/vpc:Vpc".</param>
    /// <param name="version">The version of the package; null for any.</param>
    public ResourceTypeAttribute(string type, string? version)
    {
        Type = type;
        Version = version;
    }

    /// <summary>The type token, such as "aws:ec2/vpc:Vpc".</summary>
    public string Type { get; }

    /// <summary>The version of the package; null for any.</summary>
    public string? Version { get; }
}
