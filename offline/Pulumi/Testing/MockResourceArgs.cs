using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that a mock is asked to register or read.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The known inputs by the provider's names; an input that is unknown in any part is left out.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The URN and id of the provider; empty for the default provider.</summary>
    public string? Provider { get; set; }

    /// <summary>The id to read or import; empty, not null, for a new resource.</summary>
    public string? Id { get; set; }
}
