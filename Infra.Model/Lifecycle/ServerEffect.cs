using Infra.Model.Releases;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>What a change does to the servers of one generation, and how to go back.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Generation">The generation's name.</param>
/// <param name="What">What happens.</param>
/// <param name="Back">How to go back, and what that costs.</param>
/// <param name="Order">When it happens within the update: what is launched comes first, what is removed last.</param>
public sealed record ServerEffect(string Pool, string Generation, string What, string Back, int Order)
{
    // The engine creates and updates before it deletes what the program no longer declares.
    // https://github.com/pulumi/pulumi/blob/1b5949891b3c/pkg/resource/deploy/deployment_executor.go, read 2026-11-22
    private const int Launched = 1;
    private const int Changed = 2;
    private const int Removed = 3;

    /// <summary>Whether servers go that take load.</summary>
    internal bool IsLoss { get; init; }

    /// <summary>The effects of a change on all servers.</summary>
    /// <param name="before">The environment as it is deployed; <see langword="null"/> if it is not.</param>
    /// <param name="after">The environment as it is to be deployed next.</param>
    /// <returns>One effect for each generation that something happens to, in their order, then by name; the servers of all others are untouched.</returns>
    public static IReadOnlyList<ServerEffect> Of(EnvironmentDefinition? before, EnvironmentDefinition after)
    {
        var old = (before is null ? [] : PlannedGeneration.Of(before)).ToDictionary(generation => generation.Name, StringComparer.Ordinal);
        var current = PlannedGeneration.Of(after).ToDictionary(generation => generation.Name, StringComparer.Ordinal);

        return
        [
            .. from name in old.Keys.Union(current.Keys).Order(StringComparer.Ordinal)
               let effect = Of(old.GetValueOrDefault(name), before, current.GetValueOrDefault(name), after)
               where effect is not null
               orderby effect.Order
               select effect,
        ];
    }

    private static ServerEffect? Of(PlannedGeneration? old, EnvironmentDefinition? before, PlannedGeneration? current, EnvironmentDefinition after)
    {
        var (pool, name) = ((current ?? old)!.Pool.ToString(), (current ?? old)!.Name);
        var bounds = current is null ? null : after.Settings.Pools[current.Pool].Capacity;
        var size = bounds is null ? "" : $"{bounds.Min} to {bounds.Max} servers";

        return (old?.Settings.Stage, current?.Settings.Stage) switch
        {
            (null, Stage.Test) => Effect($"{Plural.Of(current!.Settings.TestSize, "server")} launched beside the others, tainted, for tests only", "remove it; other servers do not change"),
            (null, Stage.Enabled) => Effect($"{size} launched", "drain it, then remove it"),
            (null, Stage.Draining) => Effect("launched without taking load", "remove it"),
            (Stage.Test, Stage.Enabled) => Effect($"takes load, {size}, beside the servers that are enabled already", "drain it; the old servers are still enabled"),
            (Stage.Enabled, Stage.Draining) => Effect($"takes nothing new; pods stay until they are evicted: ./infractl drain {after.Name} {pool}", "enable it again; its node group launches removed servers again"),
            (Stage.Draining, Stage.Enabled) => Effect($"takes load again, {size}", "drain it again"),
            (Stage.Test, null) => Effect("removed; it was in test only", "add it in test again"),
            (Stage.Enabled, null) => Effect($"removed while it takes load: {Takes(before!)}", Return()) with { IsLoss = true },
            (_, null) => Effect($"removed with all pods that are left, without regard for their budgets; ./infractl drained {after.Name} {pool} says whether there are any", Return()),
            (Stage.Test, Stage.Test) when old!.Settings.TestSize != current!.Settings.TestSize =>
                Effect($"{Plural.Of(current.Settings.TestSize, "server")} in test instead of {old.Settings.TestSize}", "write the old number again"),
            (Stage.Enabled, Stage.Enabled) when before!.Settings.Pools[current!.Pool].Capacity is var was && was != bounds =>
                Effect($"{size} instead of {was.Min} to {was.Max}; none is replaced", "write the old numbers again"),
            (Stage.Enabled, Stage.Test) => Effect("cut off from load", "enable it again"),
            _ => null,
        };

        string Return() => NoWayBack(old!.Settings, after.Settings) ?? "add the same servers in test again, then enable them: a launch and three changes; they get the same name";

        string Takes(EnvironmentDefinition environment)
        {
            var was = environment.Settings.Pools[old!.Pool].Capacity;
            var isFollowed = after.Settings.Pools.GetValueOrDefault(old.Pool)?.Generations.Any(generation => generation.Stage == Stage.Enabled) == true;
            return $"{was.Min} to {was.Max} servers go at once with their pods, and {(isFollowed ? "the pool's other enabled servers have to take them" : "nothing takes over")}";
        }

        ServerEffect Effect(string what, string back) => new(pool, name, what, back, old is null ? Launched : current is null ? Removed : Changed);
    }

    /// <summary>Why servers that are removed do not come again.</summary>
    /// <param name="servers">The servers.</param>
    /// <param name="environment">The environment without them.</param>
    /// <returns>The reason; <see langword="null"/> if EKS launches the same again.</returns>
    public static string? NoWayBack(GenerationSettings servers, EnvironmentSettings environment)
    {
        var version = ReleaseCatalogue.Kubernetes(servers.Server.Release);
        return version == ReleaseCatalogue.Kubernetes(environment.Release)
            ? null
            : $"no way back after this step, because EKS creates no {version} node groups; before this step, back enables the old servers again";
    }
}
