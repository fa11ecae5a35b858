using System.Text.Json;

namespace Pulumi;

/// <summary>An argument of any JSON value, given as text or already parsed.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>Creates an input of an undefined JSON value.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    /// <summary>Parses text at once.</summary>
    /// <exception cref="JsonException"><paramref name="json"/> is not JSON.</exception>
    public static implicit operator InputJson(string json) => JsonDocument.Parse(json);

    /// <summary>Accepts a parsed document.</summary>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>Accepts a parsed value.</summary>
    public static implicit operator InputJson(JsonElement element) => Output.Create(element);

    /// <summary>Parses text when it is there.</summary>
    public static implicit operator InputJson(Output<string> json) => json.Apply(text => JsonDocument.Parse(text));

    /// <summary>Accepts a document that is not there yet.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => document.Apply(parsed => parsed.RootElement);

    /// <summary>Accepts a value that is not there yet.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}
