namespace Pulumi;

/// <summary>An earlier identity of a resource: its URN, or the parts of it that were different.</summary>
public sealed class Alias
{
    /// <summary>The whole earlier URN; null to use the parts. Not together with any part.</summary>
    public string? Urn { get; set; }

    /// <summary>The earlier name; null if it was the same.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The earlier type token; null if it was the same.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The earlier stack; null if it was the same.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The earlier project; null if it was the same.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The earlier parent; null if it was the same. Not together with ParentUrn or NoParent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the earlier parent; null if it was the same. Not together with Parent or NoParent.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether there was no parent. Not together with Parent or ParentUrn.</summary>
    public bool NoParent { get; set; }
}
