using System.Text.Json;
using Infra.Model.Values;
using Infra.Model.World;

namespace Infra.Cli.Simulation;

/// <summary>Writes a simulation in the format that docs/simulate.md describes.</summary>
internal static class SimulationJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    private const string Format = "infra-simulation/1";

    /// <summary>A result as JSON.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="result">The result.</param>
    internal static string Text(EnvironmentName environment, SimulationResult result) => JsonText.Write(writer => Write(writer, environment, result));

    private static void Write(Utf8JsonWriter writer, EnvironmentName environment, SimulationResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("environment", $"{environment}");
        writer.WriteNumber("lostPercent", Rounded(result.LostPercent));
        writer.WriteNumber("shortSeconds", result.ShortSeconds);
        if (result.ServedAfter is { } seconds) writer.WriteNumber("servedAfterSeconds", seconds);
        writer.WriteStartArray("limits");
        foreach (var limit in result.Limits)
        {
            writer.WriteStartObject();
            writer.WriteNumber("second", limit.Second);
            writer.WriteString("path", limit.Path);
            writer.WriteString("found", limit.Found);
            writer.WriteString("remedy", limit.Remedy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("samples");
        foreach (var sample in result.Samples) Write(writer, sample);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SimulationSample sample)
    {
        writer.WriteStartObject();
        writer.WriteNumber("second", sample.Second);
        writer.WriteNumber("loadPercent", Rounded(sample.LoadPercent));
        writer.WriteNumber("podsWanted", sample.Wanted);
        writer.WriteNumber("podsReady", sample.Ready);
        writer.WriteNumber("podsWaiting", sample.Waiting);
        writer.WriteStartObject("nodes");
        foreach (var (pool, count) in sample.Nodes) writer.WriteNumber(pool, count);
        writer.WriteEndObject();
        writer.WriteNumber("nodesLaunching", sample.Launching);
        writer.WriteNumber("lostPercent", Rounded(sample.LostPercent));
        writer.WriteEndObject();
    }

    private static double Rounded(double number) => Math.Round(number, 3);
}
