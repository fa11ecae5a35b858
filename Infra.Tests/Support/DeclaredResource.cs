using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi;

namespace Infra.Tests.Support;

/// <summary>A resource as a program declared it.</summary>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Options">Its own options, without inherited ones.</param>
/// <param name="Inputs">Its inputs, references as <see cref="StrictMocks"/> answers them.</param>
internal sealed record DeclaredResource(string Type, string Name, ResourceOptions Options, IReadOnlyDictionary<string, object> Inputs)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of the resource it belongs to; nothing at the top.</summary>
    internal string? Parent => Options.Parent?.GetResourceName();

    /// <summary>The resources it waits for beside those its inputs refer to.</summary>
    internal async Task<IEnumerable<string>> DependsOnAsync() =>
        (await Pulumi.Utilities.OutputUtilities.GetValueAsync(Options.DependsOn.ToOutput())).Select(resource => resource.GetResourceName());

    /// <summary>An input.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Text as it is, anything else as JSON with keys in ordinal order; nothing when it is not given.</returns>
    internal string? this[string name] => Inputs.GetValueOrDefault(name) switch
    {
        null => null,
        string text => text,
        Resource resource => Address(resource),
        var value => JsonSerializer.Serialize(Sorted(value), Json),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Type}::{Name}";

    private static object Sorted(object value) => value switch
    {
        string or bool or double or int => value,
        IEnumerable<KeyValuePair<string, object>> map => new SortedDictionary<string, object>(map.ToDictionary(entry => entry.Key, entry => Sorted(entry.Value)), StringComparer.Ordinal),
        IEnumerable list => list.Cast<object>().Select(Sorted).ToList(),
        Resource resource => Address(resource),
        _ => throw new NotSupportedException($"an input of type {value.GetType()} has no JSON"),
    };

    private static string Address(Resource resource) => $"{resource.GetResourceType().Split(':')[^1]}:{resource.GetResourceName()}";
}
