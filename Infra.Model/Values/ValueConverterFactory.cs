using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Model.Values;

/// <summary>Reads and writes every <see cref="IValue{T}"/> as its text, as a value or as the key of a map.</summary>
public sealed class ValueConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValue<>));

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => For(typeToConvert);

    /// <summary>What a correct value of the type looks like.</summary>
    /// <param name="type">A type for which <see cref="CanConvert"/> holds.</param>
    /// <returns>The value's own <see cref="IValue{T}.Expected"/>.</returns>
    public static string Expected(Type type) => ((IExpectation)For(type)).Expected;

    /// <summary>The pattern of a correct value of the type.</summary>
    /// <param name="type">A type for which <see cref="CanConvert"/> holds.</param>
    /// <returns>The value's own <see cref="IValue{T}.Shape"/>.</returns>
    public static string? Shape(Type type) => ((IExpectation)For(type)).Shape;

    /// <summary>Whether a value of the type is written as a map.</summary>
    /// <param name="type">A type for which <see cref="CanConvert"/> holds.</param>
    /// <returns>The value's own <see cref="IValue{T}.IsMap"/>.</returns>
    public static bool IsMap(Type type) => ((IExpectation)For(type)).IsMap;

    private static JsonConverter For(Type type) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(type))!;

    private interface IExpectation
    {
        string Expected { get; }

        string? Shape { get; }

        bool IsMap { get; }
    }

    private sealed class Converter<T> : JsonConverter<T>, IExpectation
        where T : IValue<T>
    {
        public string Expected => T.Expected;

        public string? Shape => T.Shape;

        public bool IsMap => T.IsMap;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != (IsMap ? JsonTokenType.StartObject : JsonTokenType.String)) throw new JsonException();
            if (!IsMap) return Parse(reader.GetString());

            using var map = JsonDocument.ParseValue(ref reader);
            return Parse(map.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (IsMap) writer.WriteRawValue(value.ToString()!);
            else writer.WriteStringValue(value.ToString());
        }

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.ToString()!);

        private static T Parse(string? text) => T.TryParse(text!, out var value) ? value : throw new JsonException();
    }
}
