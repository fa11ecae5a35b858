using System.Text.Json.Nodes;

namespace Infra.Cli.Rehearsal.Repairs;

/// <summary>What was asked for of one resource, in those fields that the emulator drops.</summary>
internal sealed class RememberedFields(IReadOnlyList<string> names)
{
    private readonly JsonObject _fields = [];

    /// <summary>Takes note of a request.</summary>
    /// <param name="request">The request's body; what it does not mention stays as it was.</param>
    internal void Note(JsonObject request)
    {
        foreach (var name in names)
        {
            if (request[name] is { } value) _fields[name] = Merged(_fields[name], value);
        }
    }

    internal void AddTo(JsonObject description)
    {
        foreach (var (name, value) in _fields) description[name] = Merged(description[name], value!);
    }

    // An update names the members that change; a list is always named as a whole.
    private static JsonNode Merged(JsonNode? old, JsonNode change)
    {
        if (old is not JsonObject before || change is not JsonObject after) return change.DeepClone();

        var merged = (JsonObject)before.DeepClone();
        foreach (var (name, value) in after) merged[name] = value is null ? null : Merged(merged[name], value);

        return merged;
    }
}
