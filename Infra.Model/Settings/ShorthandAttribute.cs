using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Infra.Model.Settings;

/// <summary>A record that can be written as the text of one of its settings, when the others have their defaults.</summary>
/// <param name="key">The key of that setting.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShorthandAttribute(string key) : Attribute
{
    /// <summary>The setting that the text stands for.</summary>
    /// <param name="record">What is known of the record.</param>
    /// <returns>The setting; <see langword="null"/> when the record is written as a map only.</returns>
    public static JsonPropertyInfo? Of(JsonTypeInfo record) =>
        record.Type.GetCustomAttribute<ShorthandAttribute>() is { } shorthand ? record.Properties.Single(property => property.Name == shorthand.Key) : null;

    private string Key => key;
}
