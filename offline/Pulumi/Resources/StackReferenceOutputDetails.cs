namespace Pulumi;

/// <summary>An output of another stack as a plain value; at most one member is set.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value of an output that is not secret; null otherwise.</summary>
    public object? Value { get; set; }

    /// <summary>The value of a secret output; null otherwise.</summary>
    public object? SecretValue { get; set; }
}
