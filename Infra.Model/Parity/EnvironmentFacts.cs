using System.Text.Json.Nodes;
using Infra.Model.Plans;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Parity;

/// <summary>What an environment is, in a form that can be laid beside that of another.</summary>
public static class EnvironmentFacts
{
    // Stands for the environment's own account.
    private const string Own = "{account}";

    /// <summary>The settings, defaults included, with what follows from an environment being another taken out.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>
    /// A document in which the environment's own account stands as <c>{account}</c>, and a pool has the newest <c>server</c> that takes
    /// load instead of its generations: a rollout that is under way is no difference.
    /// </returns>
    public static JsonObject Settings(EnvironmentSettings settings)
    {
        var document = JsonNode.Parse(settings.ToJson())!.AsObject();
        foreach (var (_, pool) in document["pools"]!.AsObject())
        {
            var newest = pool!["generations"]!.AsArray().LastOrDefault(generation => (string)generation!["stage"]! == StageWord.Enabled);
            if (newest is not null) pool["server"] = newest["server"]!.DeepClone();
            pool.AsObject().Remove("generations");
        }

        foreach (var (name, access) in settings.Access.Where(access => access.Value.Role.Account == settings.Account))
            document["access"]![name]!["role"] = access.Role.In(Own);
        if (settings.PermissionsBoundary is { } boundary && boundary.Account == settings.Account) document["permissionsBoundary"] = boundary.In(Own);

        return document;
    }

    /// <summary>What a plan declares: types of resources with the properties and options that any of them is given, values left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>
    /// A document by type, in which a list is one property, and a property without others in it is an empty map. Components are left out, and so are the servers of a rollout that is under
    /// way.
    /// </returns>
    public static JsonObject Declarations(EnvironmentPlan plan)
    {
        var (document, passing) = (new JsonObject(), Passing(plan.Environment));
        foreach (var resource in plan.Resources.Where(resource => resource.Kind is ResourceKind.Custom && !passing.Any(name => resource.Address.Name.StartsWith(name, StringComparison.Ordinal))))
        {
            var properties = Child(document, resource.Address.Type);
            Add(properties, resource.Inputs);

            var options = Child(properties, "options");
            if (resource.Options.Protect) Child(options, "protect");
            if (resource.Options.DeleteBeforeReplace) Child(options, "deleteBeforeReplace");
            if (resource.Options.RetainOnDelete) Child(options, "retainOnDelete");
        }

        return document;
    }

    // The names of the generations that are on their way in or out.
    private static List<string> Passing(EnvironmentDefinition environment) =>
    [
        .. from pool in environment.Settings.Pools
           let newest = pool.Value.Generations.LastOrDefault(generation => generation.Stage == Stage.Enabled)
           from generation in PlannedGeneration.Of(environment, pool.Key)
           where generation.Settings != newest
           select generation.Name,
    ];

    private static void Add(JsonObject document, PlanMap map)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (value is PlanMap { Entries.IsEmpty: false } inner)
                Add(Child(document, key), inner);
            else if (value is not (PlanMap or PlanList { Items.IsEmpty: true }))
                Child(document, key);
        }
    }

    private static JsonObject Child(JsonObject document, string key)
    {
        if (document[key] is not JsonObject child) document[key] = child = [];

        return child;
    }
}
