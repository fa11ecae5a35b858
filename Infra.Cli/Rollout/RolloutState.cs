using Infra.Model.Releases;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Rollout;

/// <summary>Writes where the pools of an environment stand, for people.</summary>
internal static class RolloutState
{
    /// <summary>Describes the pools.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="pools">The pools to describe.</param>
    internal static IEnumerable<string> Lines(EnvironmentDefinition environment, IEnumerable<PoolState> pools)
    {
        var (name, settings) = environment;
        yield return $"{name}: release {settings.Release} (Kubernetes {ReleaseCatalogue.Kubernetes(settings.Release)})";

        foreach (var pool in pools)
        {
            yield return "";
            yield return $"{pool.Name}: {pool.Settings.Capacity.Min} to {pool.Settings.Capacity.Max} servers{(pool.Settings.Spread == Spread.PerZone ? " in each zone" : "")}";
            foreach (var generation in pool.Generations) yield return Generation(generation);
            foreach (var move in pool.Uncommitted) yield return $"  not committed: {move}";
            foreach (var next in pool.Next) yield return $"  next: {next}";
            foreach (var back in pool.Back) yield return $"  back: {back}";
        }
    }

    private static string Generation(GenerationState generation)
    {
        var (server, settings) = (generation.Planned.Specification, generation.Planned.Settings);
        string?[] words =
        [
            $"  {settings.Stage.Word(),-8}",
            generation.Planned.Name,
            $"{settings.Server.Release} (Kubernetes {server.Kubernetes})",
            $"{server.AmiType} {server.ReleaseVersion}",
            string.Join(", ", server.InstanceTypes),
            settings.Stage == Stage.Test ? $"{settings.TestSize} in test" : null,
            generation.IsCommitted == false ? "not committed" : generation.Since is null ? null : $"since {generation.Since}",
        ];
        return string.Join("  ", words.OfType<string>());
    }
}
