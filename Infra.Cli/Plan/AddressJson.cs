using System.Text.Json;
using Infra.Model.Settings.Network;
using Infra.Model.Values;

namespace Infra.Cli.Plan;

/// <summary>Writes where addresses go, in the format that docs/plan-format.md describes.</summary>
internal static class AddressJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-addresses/1";

    /// <summary>A report as JSON.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="report">The report.</param>
    internal static string Text(EnvironmentName environment, AddressReport report) => JsonText.Write(writer => Write(writer, environment, report));

    private static void Write(Utf8JsonWriter writer, EnvironmentName environment, AddressReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("environment", $"{environment}");
        List(writer, "uses", report.Uses, use => Fields(
            writer, ("what", use.What), ("servers", use.Servers), ("blocks", use.Blocks), ("privateAddresses", use.Addresses), ("podAddresses", use.PodAddresses)));
        List(writer, "places", report.Places, place => Fields(
            writer,
            ("name", place.Name),
            ("blocks", place.Need.Prefixes), ("blocksThere", place.Space.Prefixes),
            ("addresses", place.Need.SingleAddresses), ("addressesThere", place.Space.SingleAddresses)));
        List(writer, "growth", report.Growth, pool => Fields(writer, ("pool", $"{pool.Pool}"), ("max", pool.Max), ("most", pool.Most), ("perZone", pool.IsPerZone)));
        List(writer, "limits", report.Limits, limit => Fields(
            writer, ("name", limit.Name), ("code", limit.Code), ("count", limit.Count), ("default", limit.Most), ("highest", limit.Highest)));
        writer.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) write(item);
        writer.WriteEndArray();
    }

    // What is not known, or does not exist, is left out.
    private static void Fields(Utf8JsonWriter writer, params (string Name, object? Value)[] fields)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            switch (value)
            {
                case null: break;
                case string text: writer.WriteString(name, text); break;
                case bool flag: writer.WriteBoolean(name, flag); break;
                case int number: writer.WriteNumber(name, number); break;
                case long number: writer.WriteNumber(name, number); break;
                default: throw new NotSupportedException($"a {value.GetType().Name} has no JSON here");
            }
        }

        writer.WriteEndObject();
    }
}
