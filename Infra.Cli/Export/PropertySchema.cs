namespace Infra.Cli.Export;

/// <summary>What a property holds by the schema of a target.</summary>
/// <param name="Kind">What kind of value.</param>
internal sealed record PropertySchema(PropertyKind Kind)
{
    /// <summary>What a list or a map holds.</summary>
    public PropertySchema? Item { get; init; }

    /// <summary>The properties of an object by name.</summary>
    public ImmutableSortedDictionary<string, PropertySchema> Members { get; init; } = ImmutableSortedDictionary.Create<string, PropertySchema>(StringComparer.Ordinal);

    /// <summary>The properties that an object may not lack.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>The only texts; none when any may stand.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whether it is a list of keys with values, which the plan has as a map.</summary>
    internal bool IsTags => Kind == PropertyKind.List && Item is { Kind: PropertyKind.Object, Members.Count: 2 } item && item.Members.ContainsKey("Key") && item.Members.ContainsKey("Value");

    /// <summary>Reads a schema in its compact form.</summary>
    /// <param name="json">The name of a kind, or an object.</param>
    internal static PropertySchema Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return new PropertySchema(Enum.Parse<PropertyKind>(json.GetString()!, ignoreCase: true));
        if (json.TryGetProperty("enum", out var values)) return new PropertySchema(PropertyKind.String) { Values = Names(values) };
        if (json.TryGetProperty("list", out var item)) return new PropertySchema(PropertyKind.List) { Item = Read(item) };
        if (json.TryGetProperty("map", out var entry)) return new PropertySchema(PropertyKind.Map) { Item = Read(entry) };

        return new PropertySchema(PropertyKind.Object)
        {
            Members = json.GetProperty("properties").EnumerateObject().ToImmutableSortedDictionary(member => member.Name, member => Read(member.Value), StringComparer.Ordinal),
            Required = json.TryGetProperty("required", out var required) ? Names(required) : [],
        };
    }

    internal static ImmutableArray<string> Names(JsonElement list) => [.. list.EnumerateArray().Select(name => name.GetString()!)];
}

/// <summary>The kinds of values in schemas.</summary>
internal enum PropertyKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Any document, such as a policy.</summary>
    Json,

    /// <summary>Values in an order.</summary>
    List,

    /// <summary>Values by keys of the user's choice.</summary>
    Map,

    /// <summary>Values by names that the schema knows.</summary>
    Object,
}
