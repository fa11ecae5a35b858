using Infra.Model.Releases;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Rollout;

/// <summary>Writes where the pools of an environment stand, in the format that docs/rollout-format.md describes.</summary>
internal static class RolloutJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-rollout/1";

    internal static string Write(EnvironmentDefinition environment, IEnumerable<PoolState> pools) => JsonText.Of(
        new
        {
            Format,
            Environment = $"{environment.Name}",
            Release = $"{environment.Settings.Release}",
            Kubernetes = $"{ReleaseCatalogue.Kubernetes(environment.Settings.Release)}",
            Pools = pools.Select(pool => new
            {
                Pool = $"{pool.Name}",
                pool.Settings.Capacity.Min,
                pool.Settings.Capacity.Max,
                pool.Settings.Spread,
                Generations = pool.Generations.Select(generation => new
                {
                    generation.Planned.Name,
                    generation.Planned.Settings.Stage,
                    TestSize = generation.Planned.Settings.Stage == Stage.Test ? generation.Planned.Settings.TestSize : (int?)null,
                    Release = $"{generation.Planned.Settings.Server.Release}",
                    Kubernetes = $"{generation.Planned.Specification.Kubernetes}",
                    generation.Planned.Specification.AmiType,
                    generation.Planned.Specification.ReleaseVersion,
                    InstanceTypes = generation.Planned.Specification.InstanceTypes.Select(type => $"{type}"),
                    generation.Since,
                    Committed = generation.IsCommitted,
                }),
                NotCommitted = pool.Uncommitted,
                pool.Next,
                pool.Back,
            }),
        });
}
