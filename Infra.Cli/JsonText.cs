using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Infra.Cli;

/// <summary>How the command line writes JSON: indented, the same on every platform, and with text as it is, since no document is part of a web page.</summary>
internal static class JsonText
{
    /// <summary>For what is serialised.</summary>
    internal static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For records: keys and words begin in lower case, and what is not known is left out.</summary>
    internal static readonly JsonSerializerOptions Records = new(Options)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Utf8JsonWriter To(Stream stream) => new(stream, Indented);

    /// <summary>Writes a file.</summary>
    /// <param name="document">Its content.</param>
    /// <returns>The text with the line end that ends a file. It is made once: that of an environment with 300 pools has megabytes.</returns>
    internal static string File(JsonNode document)
    {
        using var stream = new MemoryStream();
        using (var writer = To(stream)) document.WriteTo(writer);

        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Writes a document piece by piece.</summary>
    /// <param name="write">Writes its content.</param>
    /// <returns>The text, without a line end.</returns>
    internal static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = To(stream)) write(writer);

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes a document.</summary>
    /// <param name="document">What it says, as <see cref="Records"/> writes it.</param>
    /// <returns>The text, without a line end.</returns>
    internal static string Of(object document) => JsonSerializer.Serialize(document, Records);
}
