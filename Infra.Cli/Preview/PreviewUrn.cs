using System.Text.Json.Serialization;

namespace Infra.Cli.Preview;

/// <summary>The engine's name for a resource.</summary>
/// <param name="Stack">The stack it belongs to.</param>
/// <param name="Type">Its type token, without those of the components around it.</param>
/// <param name="Name">Its logical name.</param>
[JsonConverter(typeof(Converter))]
internal sealed record PreviewUrn(string Stack, string Type, string Name)
{
    private const string Prefix = "urn:pulumi:";

    internal ResourceAddress Address => new(Type, Name);

    /// <summary>Reads a name.</summary>
    /// <param name="text">For example <c>urn:pulumi:dev::infra::infra:network:PrivateNetwork$aws:ec2/vpc:Vpc::dev-network-vpc</c>.</param>
    /// <returns>The name; <see langword="null"/> for any other text.</returns>
    internal static PreviewUrn? Find(string? text) =>
        text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length..].Split("::", 4) is [var stack, _, var types, var name]
            ? new PreviewUrn(stack, types.Split('$')[^1], name)
            : null;

    private sealed class Converter : JsonConverter<PreviewUrn>
    {
        public override PreviewUrn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            return Find(text) ?? throw new JsonException($"\"{text}\" is no URN");
        }

        public override void Write(Utf8JsonWriter writer, PreviewUrn value, JsonSerializerOptions options) => throw new NotSupportedException("previews are only read");
    }
}
