using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON of the plain values providers see.</summary>
internal static class WireJson
{
    /// <summary>Renders a plain value the way protobuf prints a structure: keys in order, one space around braces.</summary>
    public static string Render(object? value)
        => value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            double number when double.IsFinite(number) => number.ToString("r", CultureInfo.InvariantCulture),
            double number => $"\"{number.ToString("r", CultureInfo.InvariantCulture)}\"",
            string text => Quote(text),
            ImmutableArray<object?> list => list.IsEmpty ? "[ ]" : $"[ {string.Join(", ", list.Select(Render))} ]",
            ImmutableDictionary<string, object?> map => map.IsEmpty
                ? "{ }"
                : $"{{ {string.Join(", ", map.OrderBy(each => each.Key).Select(each => $"{Quote(each.Key)}: {Render(each.Value)}"))} }}",
            _ => throw new InvalidOperationException($"Unsupported value when converting to protobuf: {value.GetType().FullName}"),
        };

    /// <summary>Reads a deserialised value as JSON.</summary>
    public static (object? Value, string? Error) TryParse(string context, object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            if (TryWrite(writer, value) is { } type)
                return (null, $"Unexpected type {type.FullName} when converting {context} to JsonElement");
        }

        stream.Position = 0;
        return (JsonDocument.Parse(stream).RootElement, null);
    }

    /// <summary>Writes a deserialised value.</summary>
    /// <returns>The type of the part that is not JSON; null when all was written.</returns>
    private static Type? TryWrite(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return null;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return null;
            case double number:
                writer.WriteNumberValue(number);
                return null;
            case string text:
                writer.WriteStringValue(text);
                return null;
            case ImmutableArray<object?> list:
                writer.WriteStartArray();
                var item = list.Select(each => TryWrite(writer, each)).FirstOrDefault(type => type is not null);
                if (item is null)
                    writer.WriteEndArray();
                return item;
            case ImmutableDictionary<string, object?> map:
                writer.WriteStartObject();
                var member = map.Select(each => TryWriteMember(writer, each)).FirstOrDefault(type => type is not null);
                if (member is null)
                    writer.WriteEndObject();
                return member;
            default:
                return value.GetType();
        }
    }

    private static Type? TryWriteMember(Utf8JsonWriter writer, KeyValuePair<string, object?> member)
    {
        writer.WritePropertyName(member.Key);
        return TryWrite(writer, member.Value);
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
            quoted.Append(Escape(character));
        return quoted.Append('"').ToString();
    }

    private static string Escape(char character)
        => character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            _ when IsHidden(character) || char.IsSurrogate(character) => $"\\u{(int)character:x4}",
            _ => character.ToString(),
        };

    /// <summary>Whether protobuf spells the character as a number: controls, invisible marks, and angle brackets.</summary>
    private static bool IsHidden(char character)
        => character is < ' ' or '<' or '>' or (>= '\u007f' and <= '\u009f') or '\u00ad' or (>= '\u0600' and <= '\u0603')
            or '\u06dd' or '\u070f' or '\u17b4' or '\u17b5' or (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202e')
            or (>= '\u2060' and <= '\u2064') or (>= '\u206a' and <= '\u206f') or '\ufeff' or (>= '\ufff9' and <= '\ufffb');
}
