using System.Text.Json;

namespace Infra.Model.Settings;

/// <summary>What is wrong with a single value of a settings document, as the remedy that follows the quoted value.</summary>
public static class SettingsScalar
{
    /// <summary>Checks a value.</summary>
    /// <param name="type">What the value has to become.</param>
    /// <param name="element">The value.</param>
    /// <returns>What to write instead; <see langword="null"/> if the value is right.</returns>
    public static string? Problem(Type type, JsonElement element)
    {
        if (type == typeof(bool))
            return element.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "write true or false";
        if (type == typeof(int))
            return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out _) ? null : "write a whole number";
        if (type == typeof(string))
            return element.ValueKind == JsonValueKind.String ? null : "write text, in quotes";
        if (type.IsEnum)
            return Fits(type, element) ? null : $"write one of {string.Join(", ", EnumWords.Of(type))}";

        return Fits(type, element) ? null : $"write {ValueConverterFactory.Expected(type)}";
    }

    private static bool Fits(Type type, JsonElement element)
    {
        // The enum converter ignores case and reads lists; a closed set is written as it is documented.
        if (type.IsEnum)
            return element.ValueKind == JsonValueKind.String && EnumWords.Of(type).Contains(element.GetString()!);

        try
        {
            return element.Deserialize(type, ValueJson.Options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
