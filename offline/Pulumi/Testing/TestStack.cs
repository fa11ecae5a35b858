namespace Pulumi.Testing;

/// <summary>The stack of a test that gives a function instead of a stack.</summary>
internal sealed class TestStack : Stack
{
    public TestStack(Func<IDictionary<string, object?>> createResources) => Results = createResources();

    /// <summary>What the function returned.</summary>
    public IDictionary<string, object?> Results { get; }
}
