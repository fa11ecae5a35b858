using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A call that a mock is asked to answer.</summary>
public class MockCallArgs
{
    /// <summary>The token of the function or method.</summary>
    public string? Token { get; set; }

    /// <summary>The known arguments by the provider's names; a method's resource is "__self__".</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The URN and id of the provider; empty for the default provider.</summary>
    public string? Provider { get; set; }
}
