namespace Infra.Cli.Export.Terraform;

/// <summary>A resource's body, or a block in it, in a Terraform provider's schema.</summary>
internal sealed record SchemaBlock
{
    /// <summary>The attributes that may be set, by name.</summary>
    public required ImmutableSortedDictionary<string, SchemaType> Attributes { get; init; }

    /// <summary>The attributes that only the provider sets, by name.</summary>
    public required ImmutableSortedDictionary<string, SchemaType> ReadOnly { get; init; }

    /// <summary>The nested blocks by name.</summary>
    public required ImmutableSortedDictionary<string, SchemaBlock> Blocks { get; init; }

    /// <summary>The attributes and blocks that it may not lack.</summary>
    public required ImmutableArray<string> Required { get; init; }

    /// <summary>Whether it may stand at most once where it is nested.</summary>
    public required bool IsSingle { get; init; }

    /// <summary>Whether it is kept without an order where it is nested, so that it cannot be asked for by number.</summary>
    public required bool IsSet { get; init; }

    /// <summary>Reads a block as <see cref="ProviderFacts"/> keeps it.</summary>
    internal static SchemaBlock Read(JsonElement json) => new()
    {
        Attributes = Members(json, "attributes", SchemaType.Read),
        ReadOnly = Members(json, "readOnly", SchemaType.Read),
        Blocks = Members(json, "blocks", Read),
        Required = json.TryGetProperty("required", out var required) ? [.. required.EnumerateArray().Select(name => name.GetString()!)] : [],
        IsSingle = json.TryGetProperty("single", out var single) && single.GetBoolean(),
        IsSet = json.TryGetProperty("set", out var set) && set.GetBoolean(),
    };

    private static ImmutableSortedDictionary<string, T> Members<T>(JsonElement json, string name, Func<JsonElement, T> read) => json.TryGetProperty(name, out var members)
        ? members.EnumerateObject().ToImmutableSortedDictionary(member => member.Name, member => read(member.Value), StringComparer.Ordinal)
        : ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
