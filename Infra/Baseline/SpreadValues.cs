namespace Infra.Baseline;

/// <summary>How pods lie in the zones, as charts take it.</summary>
/// <param name="MaxSkew">By how many pods zones may differ.</param>
/// <param name="TopologyKey">The label that tells zones apart.</param>
/// <param name="WhenUnsatisfiable">What to do when it cannot be held.</param>
/// <param name="LabelSelector">The pods that count.</param>
internal sealed record SpreadValues(int MaxSkew, string TopologyKey, string WhenUnsatisfiable, SelectorValues LabelSelector)
{
    /// <summary>The pods of a chart, one zone after the other, but never none because a zone is full.</summary>
    /// <param name="release">The name of the Helm release, which its pods have as a label.</param>
    /// <returns>The constraints.</returns>
    internal static IReadOnlyList<SpreadValues> OverZones(string release) =>
    [
        new(
            1,
            "topology.kubernetes.io/zone",
            "ScheduleAnyway",
            new SelectorValues(new Dictionary<string, string> { ["app.kubernetes.io/instance"] = release })),
    ];
}

/// <summary>A selector of pods, as charts take it.</summary>
/// <param name="MatchLabels">The labels pods must have.</param>
internal sealed record SelectorValues(IReadOnlyDictionary<string, string> MatchLabels);
