using Infra.Model.World;

namespace Infra.Cli.Simulation;

/// <summary>Writes a simulation in the format that docs/simulate.md describes.</summary>
internal static class SimulationJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    private const string Format = "infra-simulation/1";

    internal static string Text(EnvironmentName environment, SimulationResult result) => JsonText.Of(new
    {
        Format,
        Environment = $"{environment}",
        LostPercent = Rounded(result.LostPercent),
        result.ShortSeconds,
        ServedAfterSeconds = result.ServedAfter,
        result.Limits,
        Samples = result.Samples.Select(sample => new
        {
            sample.Second,
            LoadPercent = Rounded(sample.LoadPercent),
            PodsWanted = sample.Wanted,
            PodsReady = sample.Ready,
            PodsWaiting = sample.Waiting,
            sample.Nodes,
            NodesLaunching = sample.Launching,
            LostPercent = Rounded(sample.LostPercent),
        }),
    });

    private static double Rounded(double number) => Math.Round(number, 3);
}
