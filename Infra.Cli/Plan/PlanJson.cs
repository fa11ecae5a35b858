using Infra.Model.Plans;

namespace Infra.Cli.Plan;

/// <summary>Writes a plan in the format that docs/plan-format.md describes.</summary>
internal static class PlanJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    public const string Format = "infra-plan/1";

    /// <summary>The key of an object that is a property of another resource.</summary>
    internal const string Reference = "$ref";

    /// <summary>The key of an object that is text with references.</summary>
    internal const string Join = "$join";

    /// <summary>The key of an object that is a value which nothing can stand for.</summary>
    internal const string Unknown = "$unknown";

    /// <summary>The key of an object that is a map with one of these keys.</summary>
    internal const string Map = "$map";

    private static readonly string[] Marks = [Reference, Join, Unknown, Map];

    public static void Write(EnvironmentPlan plan, Stream stream)
    {
        using var writer = JsonText.To(stream);
        var settings = plan.Environment.Settings;

        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("environment", plan.Environment.Name.ToString());
        writer.WriteString("account", settings.Account.ToString());
        writer.WriteString("region", settings.Region.ToString());
        writer.WriteString("release", settings.Release.ToString());
        writer.WriteStartArray("resources");
        foreach (var resource in plan.Resources) Write(writer, resource);
        writer.WriteEndArray();
        writer.WritePropertyName("outputs");
        Write(writer, plan.Outputs);
        WriteList(writer, "secretOutputs", plan.SecretOutputs);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PlannedResource resource)
    {
        writer.WriteStartObject();
        writer.WriteString("type", resource.Address.Type);
        writer.WriteString("name", resource.Address.Name);
        writer.WriteString("kind", resource.Kind.Word());
        if (resource.Parent is { } parent) writer.WriteString("parent", parent.ToString());
        writer.WritePropertyName("inputs");
        Write(writer, resource.Inputs);
        WriteOptions(writer, resource.Options);
        writer.WriteStartArray("references");
        foreach (var use in resource.References)
        {
            writer.WriteStartObject();
            writer.WriteString("path", use.Path);
            writer.WriteString("resource", use.Reference.Resource.ToString());
            writer.WriteString("property", use.Reference.Property);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // What has its default is left out: an option that is written is one that somebody chose.
    private static void WriteOptions(Utf8JsonWriter writer, PlannedOptions options)
    {
        writer.WriteStartObject("options");
        if (options.Provider is { } provider) writer.WriteString("provider", provider.ToString());
        WriteList(writer, "dependsOn", options.DependsOn.Select(address => address.ToString()));
        if (options.Protect) writer.WriteBoolean("protect", true);
        WriteList(writer, "ignoreChanges", options.IgnoreChanges);
        WriteList(writer, "replaceOnChanges", options.ReplaceOnChanges);
        WriteList(writer, "additionalSecretOutputs", options.AdditionalSecretOutputs);
        if (options.DeleteBeforeReplace) writer.WriteBoolean("deleteBeforeReplace", true);
        if (options.RetainOnDelete) writer.WriteBoolean("retainOnDelete", true);
        if (options.DeletedWith is { } owner) writer.WriteString("deletedWith", owner.ToString());
        if (options.ImportId is { } id) writer.WriteString("importId", id);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        var values = items.ToImmutableArray();
        if (values.IsEmpty) return;

        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Node value)
    {
        switch (value)
        {
            case FlagNode flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case NumberNode number:
                writer.WriteNumberValue(number.Value);
                break;
            case TextNode text:
                writer.WriteStringValue(text.Value);
                break;
            case ReferenceNode reference:
                writer.WriteStartObject();
                writer.WriteString(Reference, reference.Resource.ToString());
                if (reference.Property.Length > 0) writer.WriteString("property", reference.Property);
                writer.WriteEndObject();
                break;
            case JoinNode join:
                writer.WriteStartObject();
                writer.WritePropertyName(Join);
                Write(writer, new ListNode(join.Parts));
                writer.WriteEndObject();
                break;
            case UnknownNode unknown:
                writer.WriteStartObject();
                writer.WriteString(Unknown, unknown.Problem?.Message ?? "");
                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case MapNode map when Marks.Any(map.Entries.ContainsKey):
                writer.WriteStartObject();
                writer.WritePropertyName(Map);
                WriteMap(writer, map);
                writer.WriteEndObject();
                break;
            case MapNode map:
                WriteMap(writer, map);
                break;
            default:
                throw new NotSupportedException($"a {value.GetType().Name} has no JSON");
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, MapNode map)
    {
        writer.WriteStartObject();
        foreach (var (key, entry) in map.Entries)
        {
            writer.WritePropertyName(key);
            Write(writer, entry);
        }

        writer.WriteEndObject();
    }
}
