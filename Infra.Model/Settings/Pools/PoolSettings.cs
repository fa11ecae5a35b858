using Infra.Model.Settings.Cluster;

namespace Infra.Model.Settings.Pools;

/// <summary>A pool: interchangeable servers with one purpose, in one or more generations.</summary>
public sealed record PoolSettings
{
    /// <summary>How many servers take load.</summary>
    public required CapacitySettings Capacity { get; init; }

    /// <summary>How the pool's servers lie in the zones.</summary>
    [Setting(SettingEffect.OtherServers)]
    public Spread Spread { get; init; } = Spread.AcrossZones;

    /// <summary>
    /// The pool's place when <see cref="Expander.Priority"/> decides where to add a server, 0 to 100, the greatest first; without
    /// it, 0.
    /// </summary>
    [Setting(SettingEffect.SameServers, 0, 10, 100)]
    public int Priority { get; init; }

    /// <summary>
    /// Whether the pool is being given up: its last generations may then drain without a successor, after which it can be removed.
    /// Without it, it is not.
    /// </summary>
    [Setting(SettingEffect.SameServers)]
    public bool Retiring { get; init; }

    /// <summary>
    /// The generations that exist side by side, oldest first. At least one is enabled, unless the pool is retiring. Any change to
    /// servers is a new entry; an entry is never edited.
    /// </summary>
    public required IReadOnlyList<GenerationSettings> Generations { get; init; }

    /// <summary>Whether pods without tolerations run on its servers.</summary>
    /// <returns><see langword="true"/> if an enabled generation has no taint that keeps them off.</returns>
    public bool TakesEveryPod() => Generations.Any(generation => generation.Stage == Stage.Enabled && generation.Server.TakesEveryPod);

    /// <summary>The servers of each generation during a rollout: of a single generation twice, as its successor is taken to be like it.</summary>
    /// <returns>A server of each generation.</returns>
    internal IReadOnlyList<ServerSettings> OfARollout()
    {
        var servers = Generations.Select(generation => generation.Server).ToList();
        return servers.Count == 1 ? [.. servers, .. servers] : servers;
    }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment the pool belongs to.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) =>
    [
        .. Capacity.Validate($"{path}.capacity", mayBeEmpty: !Generations.Any(generation => generation.Server.TakesEveryPod)),
        .. Require.Within(Priority, 0, 100, $"{path}.priority", "as a priority"),
        .. Require.That(
            Generations.Any(generation => generation.Stage == Stage.Enabled) || Retiring,
            $"{path}.generations",
            "no enabled generation",
            "enable one, or write retiring: true to remove the pool"),
        .. Generations.Index().SelectMany(item => item.Item.Validate($"{path}.generations[{item.Index}]", environment, this)),
        .. Generations.Index().SelectMany(item => Require.That(
            Generations.Take(item.Index).All(earlier => !earlier.Server.HasContentOf(item.Item.Server)),
            $"{path}.generations[{item.Index}].server",
            "the same servers as in an earlier generation",
            "change them, or remove the generation")),
    ];
}
