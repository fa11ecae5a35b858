using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Infra.Cli.Schema;

/// <summary>The settings of a stack file as a page for people: a table for each group of settings.</summary>
internal sealed class SettingsPage
{
    /// <summary>Where the page stands in the repository.</summary>
    internal const string Path = "docs/settings.md";

    private const string Introduction = """
        <!-- Written by ./infractl schema --markdown > docs/settings.md; never edited by hand. -->

        # Settings

        The settings of an environment stand in `Pulumi.<environment>.yaml` under `config`, `infra:environment`. The meaning of a setting gives its unit
        and its bounds; `./infractl check` says which value is out of bounds and what to write. The column "change" says what another value does to
        what runs:

        - **same nodes**: nodes go on as they are.
        - **new nodes**: the name of the generation changes, so write a new entry instead ([upgrade](runbooks/upgrade.md)).
        - **new version**: pods of a service are of another version, so write a new entry instead ([release a service](runbooks/release-a-service.md)).
        - **new cluster**: the value is chosen once. `./infractl diff` refuses another value for an environment that runs.

        """;

    private readonly XmlDocumentation _documentation = XmlDocumentation.Of(typeof(EnvironmentSettings).Assembly);
    private readonly List<string> _lines = [.. Introduction.Split('\n')];

    private SettingsPage() => Write("", "infra:environment", typeof(EnvironmentSettings));

    /// <summary>Writes the page.</summary>
    /// <returns>The text of the file at <see cref="Path"/>.</returns>
    internal static string Write() => $"{string.Join('\n', new SettingsPage()._lines)}\n";

    private void Write(string prefix, string title, Type group)
    {
        var properties = ValueJson.Options.GetTypeInfo(group).Properties.Where(property => property.AttributeProvider is PropertyInfo).ToList();
        var defaults = Activator.CreateInstance(group)!;
        _lines.AddRange([$"## {(prefix.Length == 0 ? title : $"`{prefix}`")}", "", _documentation.Summary(group), "", "| setting | value | default | change | meaning |", "| --- | --- | --- | --- | --- |"]);
        _lines.AddRange(properties.Select(property => Row(property, defaults)));
        _lines.Add("");
        foreach (var property in properties)
        {
            var (inner, suffix) = Inner(property.PropertyType);
            if (IsGroup(inner)) Write($"{prefix}{(prefix.Length == 0 ? "" : ".")}{property.Name}{suffix}", "", inner);
        }
    }

    private string Row(JsonPropertyInfo property, object defaults)
    {
        var declared = (PropertyInfo)property.AttributeProvider!;
        var effect = declared.GetCustomAttribute<SettingAttribute>()?.Effect switch
        {
            SettingEffect.SameServers => "same nodes",
            SettingEffect.OtherServers => "new nodes",
            SettingEffect.OtherCluster => "new cluster",
            SettingEffect.OtherVersion => "new version",
            _ => "see below",
        };

        return $"| `{property.Name}` | {Value(property.PropertyType)} | {Default(property, declared.GetValue(defaults))} | {effect} | {Meaning(declared)} |";
    }

    private string Meaning(PropertyInfo property)
    {
        var type = Inner(property.PropertyType).Type;
        var values = type.IsEnum ? Enum.GetNames(type).Zip(EnumWords.Of(type), (name, word) => $"`{word}`: {_documentation.Summary(type, 'F', name)}") : [];
        return string.Join(" ", [_documentation.Summary(property.DeclaringType!, 'P', property.Name), .. values]).Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Value(Type type)
    {
        var (inner, suffix) = Inner(type);
        return suffix switch
        {
            "[]" => $"a list of {Item(inner)}",
            ".<name>" => $"a map to {Item(inner)}",
            ".<name>.<name>" => $"maps of maps to {Item(inner)}",
            _ => Item(inner),
        };
    }

    private static string Item(Type type) => type switch
    {
        _ when type.IsEnum => string.Join(", ", EnumWords.Of(type).Select(word => $"`{word}`")),
        _ when IsValue(type) => ValueConverterFactory.Expected(type).Replace("|", "\\|", StringComparison.Ordinal),
        _ when type == typeof(bool) => "`true`, `false`",
        _ when type == typeof(int) => "a number",
        _ when type == typeof(string) => "text",
        _ => "settings, see below",
    };

    private static string Default(JsonPropertyInfo property, object? value) => value switch
    {
        _ when property.IsRequired => "required",
        null => "none",
        string text => $"`{text}`",
        IEnumerable items => items.Cast<object>().Any() ? string.Join(", ", items.Cast<object>().Select(item => $"`{JsonSerializer.Serialize(item, ValueJson.Options).Trim('"')}`")) : "none",
        _ when IsGroup(value.GetType()) => "see below",
        _ => $"`{JsonSerializer.Serialize(value, ValueJson.Options).Trim('"')}`",
    };

    // What a list or a map holds, and how a path says that it is one.
    private static (Type Type, string Suffix) Inner(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var info = ValueJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Dictionary => Within(".<name>"),
            JsonTypeInfoKind.Enumerable => Within("[]"),
            _ => (type, ""),
        };

        (Type, string) Within(string suffix) => Inner(info.ElementType!) is var (inner, rest) ? (inner, suffix + rest) : default;
    }

    private static bool IsGroup(Type type) => ValueJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object && !IsValue(type);

    private static bool IsValue(Type type) => new ValueConverterFactory().CanConvert(type);
}
