namespace Infra.Cli.Export.CloudFormation;

/// <summary>What CloudFormation's schema says of a type.</summary>
internal sealed record TypeSchema
{
    /// <summary>The properties, as an object.</summary>
    public required PropertySchema Properties { get; init; }

    /// <summary>The properties, with dots into objects, whose change makes another resource.</summary>
    public required ImmutableArray<string> CreateOnly { get; init; }

    /// <summary>The properties that only AWS sets: the attributes of <c>Fn::GetAtt</c>.</summary>
    public required ImmutableArray<string> ReadOnly { get; init; }

    /// <summary>Reads a schema as <see cref="TypeSchemas"/> keeps it.</summary>
    internal static TypeSchema Read(JsonElement json) => new()
    {
        Properties = PropertySchema.Read(json),
        CreateOnly = json.TryGetProperty("createOnly", out var createOnly) ? PropertySchema.Names(createOnly) : [],
        ReadOnly = json.TryGetProperty("readOnly", out var readOnly) ? PropertySchema.Names(readOnly) : [],
    };
}
