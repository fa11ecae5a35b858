namespace Infra.Cli.Export.Terraform;

/// <summary>The type of an attribute in a Terraform provider's schema.</summary>
/// <param name="Kind">What the attribute holds.</param>
/// <param name="Element">The type of a collection's elements; <see langword="null"/> for another kind.</param>
/// <param name="Members">The members of an object by name; none for another kind.</param>
internal sealed record SchemaType(SchemaKind Kind, SchemaType? Element, ImmutableSortedDictionary<string, SchemaType> Members)
{
    /// <summary>Reads a type as Terraform writes it: a name, or a collection's name with the type of what it holds.</summary>
    /// <param name="json">For example <c>"string"</c> or <c>["list","string"]</c>.</param>
    internal static SchemaType Read(JsonElement json)
    {
        var none = ImmutableSortedDictionary<string, SchemaType>.Empty;
        if (json.ValueKind == JsonValueKind.String) return new SchemaType(SchemaKind.Single, null, none);

        return json[0].GetString() switch
        {
            "list" => new SchemaType(SchemaKind.List, Read(json[1]), none),
            "set" => new SchemaType(SchemaKind.Set, Read(json[1]), none),
            "map" => new SchemaType(SchemaKind.Map, Read(json[1]), none),
            "object" => new SchemaType(
                SchemaKind.Object,
                null,
                json[1].EnumerateObject().ToImmutableSortedDictionary(member => member.Name, member => Read(member.Value), StringComparer.Ordinal)),
            var kind => throw new NotSupportedException($"the provider's schema has the type {kind}, which this reader does not know"),
        };
    }
}

/// <summary>What an attribute holds.</summary>
internal enum SchemaKind
{
    /// <summary>One text, number or truth value; Terraform converts between them.</summary>
    Single,

    /// <summary>Values in an order.</summary>
    List,

    /// <summary>Values without an order, which cannot be asked for by number.</summary>
    Set,

    /// <summary>Values by keys of the user's choice.</summary>
    Map,

    /// <summary>Values by names that the provider knows.</summary>
    Object,
}
