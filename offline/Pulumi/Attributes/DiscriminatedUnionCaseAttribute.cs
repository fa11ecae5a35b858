namespace Pulumi;

/// <summary>Names one output type of a union and the tag that selects it.</summary>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute : Attribute
{
    /// <summary>Names a case.</summary>
    /// <param name="tag">The tag that selects the type.</param>
    /// <param name="type">The type; it implements the marked interface.</param>
    public DiscriminatedUnionCaseAttribute(string tag, Type type)
    {
        Tag = tag;
        Type = type;
    }

    /// <summary>The tag that selects the type.</summary>
    public string Tag { get; }

    /// <summary>The type; it implements the marked interface.</summary>
    public Type Type { get; }
}
