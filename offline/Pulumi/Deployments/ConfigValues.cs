using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of the running stack.</summary>
internal static class ConfigValues
{
    /// <summary>Reads the JSON object in the environment variable PULUMI_CONFIG; without it there is no configuration.</summary>
    public static ImmutableDictionary<string, string> FromEnvironment()
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { } json)
        {
            foreach (var value in JsonDocument.Parse(json).RootElement.EnumerateObject())
                values[WithoutConfigPart(value.Name)] = value.Value.ToString();
        }

        return values.ToImmutable();
    }

    /// <summary>Old stack files spell a key "project:config:key".</summary>
    private static string WithoutConfigPart(string key)
        => key.Split(':', 3) is [{ Length: > 0 } project, "config", var rest] ? $"{project}:{rest}" : key;
}
