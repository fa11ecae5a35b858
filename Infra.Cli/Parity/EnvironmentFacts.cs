using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Infra.Cli.Plan;
using Infra.Settings;

namespace Infra.Cli.Parity;

/// <summary>What an environment is, in a form that can be laid beside that of another.</summary>
internal static class EnvironmentFacts
{
    /// <summary>The settings, defaults included, with what follows from an environment being another taken out.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>
    /// A document in which the environment's own account stands as <c>{account}</c>, and a pool has the newest <c>server</c> that takes
    /// load instead of its generations: a rollout that is under way is no difference.
    /// </returns>
    internal static JsonObject Settings(EnvironmentSettings settings)
    {
        var document = JsonNode.Parse(settings.ToJson())!.AsObject();
        foreach (var (_, pool) in document["pools"]!.AsObject())
        {
            var newest = pool!["generations"]!.AsArray().LastOrDefault(generation => (string)generation!["stage"]! == "enabled");
            if (newest is not null) pool["server"] = newest["server"]!.DeepClone();
            pool.AsObject().Remove("generations");
        }

        var inGeneral = document.ToJsonString().Replace($"::{settings.Account}:", "::{account}:", StringComparison.Ordinal);
        return JsonNode.Parse(inGeneral)!.AsObject();
    }

    /// <summary>The types of resources that a plan declares, components left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The types.</returns>
    internal static ImmutableSortedSet<string> Types(EnvironmentPlan plan) => plan.Resources
        .Where(resource => resource.Kind is ResourceKind.Custom)
        .Select(resource => resource.Address.Type)
        .ToImmutableSortedSet(StringComparer.Ordinal);
}
