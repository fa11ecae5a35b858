using System.Text.Json.Nodes;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>A resource of a template while it is written.</summary>
/// <param name="Id">Its logical id.</param>
/// <param name="Type">Its type in CloudFormation.</param>
/// <param name="Pool">The pool in whose stack it is; <see langword="null"/> for the environment's.</param>
internal sealed record TemplateResource(string Id, string Type, ResourceAddress? Pool)
{
    public JsonObject Properties { get; } = [];

    /// <summary>The logical ids that its properties name.</summary>
    public HashSet<string> Uses { get; } = new(StringComparer.Ordinal);

    /// <summary>The logical ids that it waits for, beside those.</summary>
    public HashSet<string> Waits { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the stack keeps it when it is deleted or replaced.</summary>
    public bool IsRetained { get; set; }

    /// <summary>Why checkers need not report it, by the id of their rule.</summary>
    public SortedDictionary<string, string> Acknowledged { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes a property.</summary>
    /// <param name="path">Its place, such as <c>Logging.ClusterLogging.EnabledTypes</c> or <c>TagSpecifications[0].Tags</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the place was empty, or had an equal value.</returns>
    internal bool Set(string path, JsonNode? value)
    {
        JsonNode place = Properties;
        var steps = NodePath.Steps(path).ToList();
        foreach (var (step, next) in steps.Zip(steps.Skip(1))) place = Into(place, step, isList: char.IsAsciiDigit(next[0]));

        if (place is JsonArray items)
        {
            items.Add(value);
            return true;
        }

        var owner = (JsonObject)place;
        if (owner.TryGetPropertyValue(steps[^1], out var known)) return JsonNode.DeepEquals(known, value);

        owner[steps[^1]] = value;
        return true;
    }

    private static JsonNode Into(JsonNode place, string step, bool isList)
    {
        if (place is JsonArray list)
        {
            var index = int.Parse(step);
            while (list.Count <= index) list.Add(new JsonObject());

            return list[index]!;
        }

        var owner = (JsonObject)place;
        if (!owner.ContainsKey(step)) owner[step] = isList ? new JsonArray() : new JsonObject();

        return owner[step]!;
    }

    /// <summary>How many items a list has.</summary>
    /// <param name="path">The list's place; that of an item in it will do.</param>
    internal int Count(string path) => Properties[path[..path.IndexOf('[', StringComparison.Ordinal)]] is JsonArray list ? list.Count : 0;
}
