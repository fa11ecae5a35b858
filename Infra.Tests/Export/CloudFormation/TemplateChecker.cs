using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Cli.Export;
using Infra.Cli.Export.CloudFormation;

namespace Infra.Tests.Export.CloudFormation;

/// <summary>Checks templates by the schemas of the types and the limits of CloudFormation, as CloudFormation itself would.</summary>
internal static partial class TemplateChecker
{
    /// <summary>What is wrong with the templates of an export.</summary>
    /// <param name="export">The export.</param>
    internal static IEnumerable<string> Faults(ExportedFiles export)
    {
        var graph = new TemplateGraph(export);
        return graph.Templates.SelectMany(file => Faults(file.Value, export.Files[file.Key].Length, graph).Select(fault => $"{file.Key}: {fault}"));
    }

    private static IEnumerable<string> Faults(JsonObject template, int length, TemplateGraph graph)
    {
        var resources = template["Resources"]!.AsObject();
        var names = resources.Select(resource => resource.Key).Concat(template["Parameters"]?.AsObject().Select(parameter => parameter.Key) ?? []).ToList();
        if (length > 1_000_000) yield return $"{length} characters";
        if (resources.Count is 0 or > 500) yield return $"{resources.Count} resources";
        if (template["Outputs"]?.AsObject().Count > 200) yield return "more than 200 outputs";
        if (names.Distinct().Count() != names.Count) yield return "a parameter that is called like a resource";

        foreach (var fault in (template["Outputs"]?.AsObject() ?? []).SelectMany(output => Named(output.Value!, names).Select(fault => $"{output.Key}: {fault}"))) yield return fault;
        foreach (var (id, resource) in resources)
        {
            if (!LogicalId().IsMatch(id)) yield return $"the logical id {id}";
            if (graph.Follows(id, id)) yield return $"{id} waits for itself";

            var used = TemplateGraph.Named(resource!["Properties"]!).ToHashSet();
            foreach (var needed in resource["DependsOn"]?.AsArray().Select(needed => (string)needed!) ?? [])
            {
                if (!resources.ContainsKey(needed)) yield return $"{id} waits for {needed}, which is not there";
                if (used.Contains(needed)) yield return $"{id} waits for {needed}, which it uses anyway";
            }

            if (!TypeSchemas.All.TryGetValue((string)resource["Type"]!, out var type))
            {
                yield return $"{id}: the type {resource["Type"]}";
                continue;
            }

            foreach (var property in resource["Properties"]!.AsObject().Where(property => type.ReadOnly.Contains(property.Key))) yield return $"{id}: {property.Key} is read-only";
            foreach (var fault in Faults(type.Properties, resource["Properties"]!, id).Concat(Named(resource["Properties"]!, names))) yield return fault;
            foreach (var fault in Attributes(resource["Properties"]!, resources)) yield return $"{id}: {fault}";
        }
    }

    private static IEnumerable<string> Named(JsonNode value, List<string> names) => TemplateGraph.Named(value).Where(name => !names.Contains(name)).Select(name => $"{name} is not there");

    private static IEnumerable<string> Attributes(JsonNode value, JsonObject resources) => value switch
    {
        JsonObject { Count: 1 } map when map.First() is { Key: "Fn::GetAtt", Value: var pair } =>
            TypeSchemas.All[(string)resources[(string)pair![0]!]!["Type"]!].ReadOnly.Contains((string)pair[1]!) ? [] : [$"no attribute {pair.ToJsonString()}"],
        JsonObject map => map.SelectMany(entry => entry.Value is null ? [] : Attributes(entry.Value, resources)),
        JsonArray list => list.SelectMany(item => item is null ? [] : Attributes(item, resources)),
        _ => [],
    };

    private static IEnumerable<string> Faults(PropertySchema schema, JsonNode? value, string path) => (schema.Kind, value) switch
    {
        (_, JsonObject { Count: 1 } map) when map.First().Key is "Ref" or "Fn::GetAtt" or "Fn::Join" or "Fn::Sub" => schema.Kind is PropertyKind.List or PropertyKind.Map or PropertyKind.Object ? [$"{path}: a function"] : [],
        (PropertyKind.Json, not null) => [],
        (PropertyKind.Object, JsonObject map) =>
        [
            .. schema.Required.Where(name => !map.ContainsKey(name)).Select(name => $"{path}: no {name}"),
            .. map.SelectMany(entry => schema.Members.TryGetValue(entry.Key, out var member) ? Faults(member, entry.Value, $"{path}.{entry.Key}") : [$"{path}: {entry.Key} is no property"]),
        ],
        (PropertyKind.List, JsonArray list) => list.SelectMany((item, index) => Faults(schema.Item!, item, $"{path}[{index}]")),
        (PropertyKind.Map, JsonObject map) => map.SelectMany(entry => Faults(schema.Item!, entry.Value, $"{path}.{entry.Key}")),
        (PropertyKind.Boolean, JsonValue flag) when flag.TryGetValue<bool>(out _) => [],
        (PropertyKind.Integer, JsonValue number) when number.TryGetValue<long>(out _) => [],
        (PropertyKind.Number, JsonValue number) when number.TryGetValue<double>(out _) => [],
        (PropertyKind.String, JsonValue text) when text.TryGetValue<string>(out var plain) => schema.Values.IsEmpty || schema.Values.Contains(plain) ? [] : [$"{path}: {plain}"],
        _ => [$"{path}: {value?.ToJsonString() ?? "null"} is no {schema.Kind}"],
    };

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,255}\z")]
    private static partial Regex LogicalId();
}
