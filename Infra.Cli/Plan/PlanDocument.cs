using System.Text.Json.Nodes;
using Infra.Model.Plans;

namespace Infra.Cli.Plan;

/// <summary>Reads back a plan that <see cref="PlanJson"/> wrote, perhaps from other sources than these.</summary>
internal static class PlanDocument
{
    /// <summary>Reads a plan.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="environment">The environment that was planned, by the settings of that time.</param>
    /// <exception cref="UserException">The text is no plan, or one of another environment.</exception>
    public static EnvironmentPlan Read(string file, string text, EnvironmentDefinition environment)
    {
        try
        {
            var document = JsonNode.Parse(text)!;
            if ((string?)document["format"] != PlanJson.Format)
                throw new UserException(file, $"the format \"{document["format"]}\"", $"write {PlanJson.Format}, by ./infractl plan {environment.Name} --json");
            if ((string?)document["environment"] != environment.Name.ToString())
                throw new UserException(file, $"a plan of \"{document["environment"]}\"", $"write one of {environment.Name}");

            return new EnvironmentPlan
            {
                Environment = environment,
                Resources = [.. document["resources"]!.AsArray().Select(resource => Resource(resource!))],
                Outputs = (MapNode)Value(document["outputs"]),
                SecretOutputs = Texts(document["secretOutputs"]),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or FormatException or ArgumentException)
        {
            throw new UserException(file, "no plan", $"write what ./infractl plan {environment.Name} --json prints");
        }
    }

    private static PlannedResource Resource(JsonNode resource) => new()
    {
        Address = new ResourceAddress((string)resource["type"]!, (string)resource["name"]!),
        Kind = Enum.Parse<ResourceKind>((string)resource["kind"]!, ignoreCase: true),
        Parent = Address(resource["parent"]),
        Inputs = (MapNode)Value(resource["inputs"]),
        Options = Options(resource["options"]!),
    };

    private static PlannedOptions Options(JsonNode options) => new()
    {
        Provider = Address(options["provider"]),
        DependsOn = [.. Texts(options["dependsOn"]).Select(ResourceAddress.Parse)],
        Protect = options["protect"] is not null,
        IgnoreChanges = Texts(options["ignoreChanges"]),
        ReplaceOnChanges = Texts(options["replaceOnChanges"]),
        AdditionalSecretOutputs = Texts(options["additionalSecretOutputs"]),
        DeleteBeforeReplace = options["deleteBeforeReplace"] is not null,
        RetainOnDelete = options["retainOnDelete"] is not null,
        DeletedWith = Address(options["deletedWith"]),
        ImportId = (string?)options["importId"],
    };

    private static ImmutableArray<string> Texts(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(item => (string)item!)];

    private static ResourceAddress? Address(JsonNode? text) => (string?)text is { } address ? ResourceAddress.Parse(address) : null;

    private static Node Value(JsonNode? node) => node switch
    {
        JsonObject map when map[PlanJson.Reference] is { } address => new ReferenceNode(ResourceAddress.Parse((string)address!), (string?)map["property"] ?? ""),
        JsonObject map when map[PlanJson.Join] is { } parts => new JoinNode([.. parts.AsArray().Select(Value)]),
        JsonObject map when map[PlanJson.Unknown] is { } problem => new UnknownNode { Problem = (string)problem! is { Length: > 0 } text ? new Finding("", text, null) : null },
        JsonObject map when map[PlanJson.Map] is { } entries => Map(entries.AsObject()),
        JsonObject map => Map(map),
        JsonArray list => new ListNode([.. list.Select(Value)]),
        _ => node!.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => new FlagNode((bool)node),
            JsonValueKind.Number => new NumberNode((double)node),
            _ => new TextNode((string)node!),
        },
    };

    private static MapNode Map(JsonObject map) => new(map.ToImmutableSortedDictionary(entry => entry.Key, entry => Value(entry.Value), StringComparer.Ordinal));
}
