using Infra.Model.Draining;
using Infra.Model.Servers;

namespace Infra.Cli.Drain;

/// <summary>Which draining nodes are meant.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Pool">The pool; <see langword="null"/> for all.</param>
/// <param name="Generations">The generations; none for all.</param>
internal sealed record DrainScope(EnvironmentDefinition Environment, PoolName? Pool, IReadOnlyList<string> Generations)
{
    /// <summary>The nodes of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="pool">The pool, as the user wrote it.</param>
    /// <param name="generations">The generations.</param>
    /// <exception cref="UserException">There is no such pool.</exception>
    internal static DrainScope Of(EnvironmentDefinition environment, string? pool, IReadOnlyList<string> generations)
    {
        if (pool is null) return new DrainScope(environment, null, generations);

        var names = environment.Settings.Pools.Keys.ToDictionary(name => name.ToString(), StringComparer.Ordinal);
        return names.TryGetValue(pool, out var found)
            ? new DrainScope(environment, found, generations)
            : throw new UserException($"no pool \"{pool}\" in {environment.Name}", $"name one of {string.Join(", ", names.Keys.Order(StringComparer.Ordinal))}");
    }

    /// <summary>Whether a node is meant, given that it is draining.</summary>
    internal bool IsMeant(ClusterNode node) =>
        node.IsDraining && (Pool is null || node.Pool == Pool.ToString()) && (Generations.Count == 0 || Generations.Contains(node.Generation));

    /// <summary>Refuses a cluster that is not the environment's: kubectl goes to whatever its context names.</summary>
    /// <exception cref="UserException">No node is of a generation that the stack file declares.</exception>
    internal void Check(ClusterState state)
    {
        var declared = PlannedGeneration.Of(Environment).Select(generation => generation.Name).Concat(Generations).ToHashSet(StringComparer.Ordinal);
        if (state.Nodes.Any(node => node.Generation is { } generation && declared.Contains(generation))) return;

        throw new UserException(
            $"a cluster without nodes of {Environment.Name}",
            $"write its kubeconfig with aws eks update-kubeconfig --name {ClusterName.Of(Environment.Name, Environment.Settings)} --region {Environment.Settings.Region}, or name another one with --context");
    }

    /// <summary>The draining nodes that are meant and run pods which have to move: one finding each.</summary>
    internal IEnumerable<Finding> NotEmpty(ClusterState state) =>
        from node in state.Nodes.Where(IsMeant).OrderBy(node => node.Name, StringComparer.Ordinal)
        let pods = state.ToMove(node.Name).Select(pod => $"{pod.Key}").Order(StringComparer.Ordinal).ToList()
        where pods.Count > 0
        select new Finding(
            node.Name,
            $"{Plural.Of(pods.Count, "pod")} on a node of {node.Generation} ({string.Join(", ", pods.Take(3))}{(pods.Count > 3 ? ", …" : "")})",
            $"move them with ./infractl drain {Environment.Name} {node.Pool}");
}
