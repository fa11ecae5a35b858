using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Model.Settings;
using Infra.Model.Values;

namespace Infra.Tests.Support;

/// <summary>One place of a settings document, with what the settings records say of it.</summary>
/// <param name="Path">The place, as findings name it; empty for the root.</param>
/// <param name="Type">What stands there.</param>
/// <param name="IsRequired">Whether the key has to be there.</param>
/// <param name="Declaration">What is declared of the setting that the place belongs to; nothing for the root and for what is not declared.</param>
internal sealed record SettingPlace(string Path, Type Type, bool IsRequired, SettingAttribute? Declaration = null)
{
    /// <summary>Every place of <see cref="WholeSettings"/>, the first item or entry for a list or map.</summary>
    internal static IReadOnlyList<SettingPlace> All { get; } =
        [.. Under(new SettingPlace("", typeof(EnvironmentSettings), IsRequired: false), JsonNode.Parse(WholeSettings.Json)!)];

    /// <summary>Whether a record of settings stands there.</summary>
    internal bool IsRecord => IsSettings(Type);

    /// <summary>Whether a single value stands there.</summary>
    internal bool IsLeaf => !IsRecord && Values(Type).Length == 0;

    /// <summary>Good values of the place.</summary>
    internal IReadOnlyList<object> Examples => ExamplesOf(Declaration, Type);

    /// <summary>The properties that settings are, each with the record it is in, from the root on.</summary>
    internal static IEnumerable<(Type Record, PropertyInfo Property)> Declared => DeclaredIn(typeof(EnvironmentSettings)).Distinct();

    /// <summary>Good values of a setting.</summary>
    /// <param name="declaration">What is declared of it.</param>
    /// <param name="type">Its type.</param>
    internal static IReadOnlyList<object> ExamplesOf(SettingAttribute? declaration, Type type) =>
        declaration is null ? []
        : type == typeof(FreeMap) ? [.. declaration.Examples.Select(example => JsonNode.Parse((string)example)!)]
        : declaration.Examples.Count > 0 ? declaration.Examples
        : type == typeof(bool) ? [false, true]
        : type.IsEnum ? [.. EnumWords.Of(type)]
        : [];

    /// <summary>The type of a single value of a setting.</summary>
    /// <param name="type">The setting's type.</param>
    internal static Type Single(Type type) => Values(type) is [.., var value] ? Single(Nullable.GetUnderlyingType(value) ?? value) : type;

    /// <summary>The name of the key or index that leads here.</summary>
    internal string Key => Path.Split('.')[^1];

    /// <summary>The keys of the record that stands there, in the order of its properties.</summary>
    internal IEnumerable<string> Keys => Properties(Type).Select(Name);

    /// <summary>What to write there, as the end of a finding says it.</summary>
    internal string Remedy =>
        IsRecord ? $"write a map with the keys {string.Join(", ", Keys)}"
        : Type == typeof(string) ? "write text, in quotes"
        : Type == typeof(bool) ? "write true or false"
        : Type == typeof(int) ? "write a whole number"
        : Type.IsEnum ? $"write one of {string.Join(", ", EnumWords.Of(Type))}"
        : Values(Type) is { Length: > 1 } ? "write a map"
        : typeof(IEnumerable).IsAssignableFrom(Type) ? "write a list"
        : $"write {Type.GetProperty(nameof(IValue<>.Expected))!.GetValue(null)}";

    private static IEnumerable<SettingPlace> Under(SettingPlace place, JsonNode node)
    {
        yield return place;

        var children = place.IsRecord
            ? Properties(place.Type).Select(property => Child(place, property))
            : Values(place.Type) switch
            {
                [var item] => [new SettingPlace($"{place.Path}[0]", item, IsRequired: false, place.Declaration)],
                [_, var entry] => [new SettingPlace($"{place.Path}.{node.AsObject().First().Key}", entry, IsRequired: false, place.Declaration)],
                _ => Enumerable.Empty<SettingPlace>(),
            };
        foreach (var child in children)
        {
            // What is not declared is told of by SettingDeclarationTests alone.
            if ((child.Path[place.Path.Length..].TrimStart('.') is var key && node is JsonArray list ? list[0] : node[key]) is not { } content) continue;

            foreach (var descendant in Under(child, content)) yield return descendant;
        }
    }

    private static SettingPlace Child(SettingPlace place, PropertyInfo property) => new(
        place.Path.Length == 0 ? Name(property) : $"{place.Path}.{Name(property)}",
        Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
        property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null,
        property.GetCustomAttribute<SettingAttribute>());

    private static IEnumerable<(Type Record, PropertyInfo Property)> DeclaredIn(Type record) => Properties(record).SelectMany(property =>
        IsSettings(Single(property.PropertyType)) ? DeclaredIn(Single(property.PropertyType)) : [(record, property)]);

    /// <summary>Whether a type is a record of settings.</summary>
    /// <param name="type">The type.</param>
    internal static bool IsSettings(Type type) => type.Namespace!.StartsWith(typeof(EnvironmentSettings).Namespace!, StringComparison.Ordinal) && !type.IsEnum;

    internal static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    internal static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static Type[] Values(Type type) => type.IsGenericType ? type.GenericTypeArguments : [];
}
