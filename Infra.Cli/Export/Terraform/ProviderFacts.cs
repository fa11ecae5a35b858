namespace Infra.Cli.Export.Terraform;

/// <summary>
/// What the schema of Terraform's AWS provider says of the types that are exported: which properties are attributes and which are
/// blocks, what they hold, how often a block may stand, and what may not be missing. The table is taken from the provider by <c>./infractl export
/// terraform-schema</c> and is never edited by hand.
/// </summary>
internal sealed record ProviderFacts
{
    internal const string Path = "Infra.Cli/Export/Terraform/provider-schema.json";

    internal const string Source = "hashicorp/aws";

    /// <summary>The provider's version: the one that the exports were validated, planned and rehearsed with.</summary>
    internal const string Version = "5.100.0";

    private static readonly Lazy<ProviderFacts> Known = new(Load);

    internal static ProviderFacts Aws => Known.Value;

    /// <summary>The provider's own settings.</summary>
    public required SchemaBlock Provider { get; init; }

    /// <summary>The types of resources by their names in Terraform.</summary>
    public required ImmutableSortedDictionary<string, SchemaBlock> Resources { get; init; }

    /// <summary>Takes the table from the provider.</summary>
    /// <param name="schema">What <c>terraform providers schema -json</c> prints.</param>
    /// <returns>The table's text.</returns>
    /// <exception cref="UserException">The provider lacks a type.</exception>
    internal static string Extract(JsonElement schema)
    {
        var aws = schema.GetProperty("provider_schemas").EnumerateObject().Single(provider => provider.Name.EndsWith($"/{Source}", StringComparison.Ordinal)).Value;
        var resources = aws.GetProperty("resource_schemas");
        var types = ResourceTypes.All.Select(type => type.Terraform).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var missing = types.Where(type => !resources.TryGetProperty(type, out _)).ToList();
        if (missing.Count > 0) throw new UserException(missing.Select(type => new Finding(null, $"no {type} in {Source} {Version}", "correct the type's name in Infra.Model/Resources")));

        using var stream = new MemoryStream();
        using (var writer = JsonText.To(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("provider", $"{Source} {Version}");
            writer.WritePropertyName("settings");
            Extract(writer, aws.GetProperty("provider").GetProperty("block"), null);
            writer.WriteStartObject("resources");
            foreach (var type in types)
            {
                writer.WritePropertyName(type);
                Extract(writer, resources.GetProperty(type).GetProperty("block"), null);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return $"{System.Text.Encoding.UTF8.GetString(stream.ToArray())}\n";
    }

    private static void Extract(Utf8JsonWriter writer, JsonElement block, JsonElement? nesting)
    {
        writer.WriteStartObject();
        if (nesting is { } place)
        {
            // The provider says "one" either by the nesting or by a limit.
            if (place.GetProperty("nesting_mode").GetString() == "single" || (place.TryGetProperty("max_items", out var most) && most.GetInt32() == 1)) writer.WriteBoolean("single", true);
            if (place.GetProperty("nesting_mode").GetString() == "set") writer.WriteBoolean("set", true);
        }

        var required = Members(block, "attributes").Where(attribute => Is(attribute, "required"))
            .Concat(Members(block, "block_types").Where(nested => nested.Value.TryGetProperty("min_items", out var least) && least.GetInt32() > 0))
            .Select(member => member.Name)
            .ToList();
        if (required.Count > 0)
        {
            writer.WritePropertyName("required");
            writer.WriteRawValue(JsonSerializer.Serialize(required));
        }

        var attributes = Members(block, "attributes").ToLookup(attribute => !Is(attribute, "optional") && !Is(attribute, "required"));
        Extract(writer, "attributes", attributes[false]);
        Extract(writer, "readOnly", attributes[true]);

        var blocks = Members(block, "block_types").ToList();
        if (blocks.Count > 0)
        {
            writer.WriteStartObject("blocks");
            foreach (var nested in blocks)
            {
                writer.WritePropertyName(nested.Name);
                Extract(writer, nested.Value.GetProperty("block"), nested.Value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Extract(Utf8JsonWriter writer, string name, IEnumerable<JsonProperty> attributes)
    {
        writer.WriteStartObject(name);
        foreach (var attribute in attributes)
        {
            writer.WritePropertyName(attribute.Name);
            writer.WriteRawValue(JsonSerializer.Serialize(attribute.Value.GetProperty("type")));
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<JsonProperty> Members(JsonElement block, string name) => block.TryGetProperty(name, out var members)
        ? members.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
        : [];

    private static bool Is(JsonProperty attribute, string mark) => attribute.Value.TryGetProperty(mark, out _);

    private static ProviderFacts Load()
    {
        using var stream = typeof(ProviderFacts).Assembly.GetManifestResourceStream("Infra.Cli.Export.Terraform.provider-schema.json")!;
        using var json = JsonDocument.Parse(stream);
        return new ProviderFacts
        {
            Provider = SchemaBlock.Read(json.RootElement.GetProperty("settings")),
            Resources = json.RootElement.GetProperty("resources").EnumerateObject()
                .ToImmutableSortedDictionary(type => type.Name, type => SchemaBlock.Read(type.Value), StringComparer.Ordinal),
        };
    }
}
