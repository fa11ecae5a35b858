using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Model.Findings;
using Infra.Model.Plans;
using Infra.Model.Settings;

namespace Infra.Cli.Plan;

/// <summary>Reads back a plan that <see cref="PlanJson"/> wrote, perhaps from other sources than these.</summary>
public static class PlanDocument
{
    /// <summary>Reads a plan.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="environment">The environment that was planned, by the settings of that time.</param>
    /// <returns>The plan.</returns>
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
                Outputs = (PlanMap)Value(document["outputs"]),
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
        Inputs = (PlanMap)Value(resource["inputs"]),
        Options = Options(resource["options"]!),
    };

    private static PlannedOptions Options(JsonNode options) => new()
    {
        Provider = Address(options["provider"]),
        DependsOn = [.. Texts(options["dependsOn"]).Select(Address)],
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

    private static ResourceAddress? Address(JsonNode? text) => text is null ? null : Address((string)text!);

    // A type has no two colons in a row, and a name may.
    private static ResourceAddress Address(string text)
    {
        var end = text.IndexOf("::", StringComparison.Ordinal);
        return new ResourceAddress(text[..end], text[(end + 2)..]);
    }

    private static PlanValue Value(JsonNode? node) => node switch
    {
        JsonObject map when map["$ref"] is { } address => new PlanReference(Address((string)address!), (string?)map["property"] ?? ""),
        JsonObject map when map["$join"] is { } parts => new PlanTemplate([.. parts.AsArray().Select(Value)]),
        JsonObject map => new PlanMap(map.ToImmutableSortedDictionary(entry => entry.Key, entry => Value(entry.Value), StringComparer.Ordinal)),
        JsonArray list => new PlanList([.. list.Select(Value)]),
        _ => node!.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => new PlanBoolean((bool)node),
            JsonValueKind.Number => new PlanNumber((double)node),
            _ => new PlanText((string)node!),
        },
    };
}
