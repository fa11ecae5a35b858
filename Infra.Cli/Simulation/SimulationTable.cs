using Infra.Model.World;

namespace Infra.Cli.Simulation;

/// <summary>Prints a simulation as text.</summary>
internal static class SimulationTable
{
    private const int MostRows = 30;
    private const int MostPools = 8;

    /// <summary>The lines.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="result">What there was to see.</param>
    internal static IEnumerable<string> Lines(EnvironmentName environment, SimulationResult result)
    {
        var (pools, others) = Pools(result.Samples);
        yield return Verdict(environment, result);
        yield return "";
        foreach (var line in TextTable.Lines(
            [
                ["minute", "load", "pods wanted", "ready", "waiting", .. pools.Select(pool => $"nodes {pool}"), .. others.Count == 0 ? [] : (string[])[$"nodes of {others.Count} other pools"], "launching", "lost"],
                .. Rows(result.Samples).Select(sample => (string[])
                [
                    $"{sample.Second / 60}", Percent(sample.LoadPercent), $"{sample.Wanted}", $"{sample.Ready}", $"{sample.Waiting}",
                    .. pools.Select(pool => $"{sample.Nodes[pool]}"), .. others.Count == 0 ? [] : (string[])[$"{others.Sum(pool => sample.Nodes[pool])}"], $"{sample.Launching}", sample.LostPercent == 0 ? "" : Percent(sample.LostPercent),
                ]),
            ],
            [.. Enumerable.Range(0, pools.Count + Math.Min(1, others.Count) + 7)]))
            yield return line;

        yield return "";
        if (result.Limits.Count == 0) yield return "No limit is met.";
        foreach (var limit in result.Limits) yield return $"{When(limit.Second)}  {limit.Path}: found {limit.Found}; {limit.Remedy}";
    }

    /// <summary>A part of a whole.</summary>
    /// <param name="percent">The part in percent.</param>
    internal static string Percent(double percent) => percent is > 0 and < 0.1 ? "<0.1%" : $"{percent.ToString("0.#", CultureInfo.InvariantCulture)}%";

    private static string Verdict(EnvironmentName environment, SimulationResult result) => result switch
    {
        { ShortSeconds: 0 } => $"{environment}: no request is lost.",
        { ServedAfter: { } seconds } => $"{environment}: {Percent(result.LostPercent)} of the requests are lost, within {Duration(seconds)}; then the load is served.",
        _ => $"{environment}: {Percent(result.LostPercent)} of the requests are lost, up to the end.",
    };

    private static string Duration(int seconds) => seconds < 60 ? $"{seconds} s" : $"{seconds / 60} min {seconds % 60} s";

    private static string When(int second) => second < 0 ? "before the load" : $"minute {second / 60}";

    // A column for each pool, or for those that change the most; the JSON has all.
    private static (IReadOnlyList<string> Shown, IReadOnlyList<string> Others) Pools(IReadOnlyList<SimulationSample> samples)
    {
        var pools = samples[0].Nodes.Keys.ToList();
        if (pools.Count <= MostPools) return (pools, []);

        var shown = pools.Where(pool => Change(pool) > 0).OrderByDescending(Change).Take(MostPools).ToHashSet();
        return ([.. pools.Where(shown.Contains)], [.. pools.Where(pool => !shown.Contains(pool))]);

        int Change(string pool) => samples.Max(sample => sample.Nodes[pool]) - samples.Min(sample => sample.Nodes[pool]);
    }

    // The minutes in which something changes; of a long time not all, but the last.
    private static IEnumerable<SimulationSample> Rows(IReadOnlyList<SimulationSample> samples)
    {
        var changes = samples.Where((sample, index) => index == 0 || index == samples.Count - 1 || IsChange(samples[index - 1], sample)).ToList();
        var every = (changes.Count + MostRows - 1) / MostRows;
        return changes.Where((_, index) => index % every == 0 || index == changes.Count - 1);
    }

    private static bool IsChange(SimulationSample before, SimulationSample now) =>
        (before.Wanted, before.Ready, before.Waiting, before.Launching, before.LostPercent) != (now.Wanted, now.Ready, now.Waiting, now.Launching, now.LostPercent)
        || before.Nodes.Any(pool => now.Nodes[pool.Key] != pool.Value);
}
