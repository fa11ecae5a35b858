namespace Infra.Model.World;

/// <summary>The limits that were met, each when it was met first.</summary>
internal sealed class WorldLimits
{
    private readonly Dictionary<string, MetLimit> _met = new(StringComparer.Ordinal);

    /// <summary>The limits, in the order in which they were met.</summary>
    internal IReadOnlyList<MetLimit> Met => [.. _met.Values.OrderBy(limit => limit.Second).ThenBy(limit => limit.Path, StringComparer.Ordinal)];

    /// <summary>Notes a limit that is met now.</summary>
    /// <param name="now">The time.</param>
    /// <param name="path">The setting or quota.</param>
    /// <param name="found">What met it.</param>
    /// <param name="remedy">What lifts it.</param>
    internal void Meet(int now, string path, string found, string remedy) => _met.TryAdd(path, new MetLimit(now, path, found, remedy));
}
