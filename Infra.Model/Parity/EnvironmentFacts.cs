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

    // Stands for the environment's own network.
    private const string OwnNetwork = "{network}";

    /// <summary>The settings, defaults included, with what follows from an environment being another taken out.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>
    /// A tree in which the environment's own account stands as <c>{account}</c>, its network as <c>{network}</c> where the API is open to it, and a pool has the newest <c>server</c> that takes
    /// load instead of its generations: a rollout that is under way is no difference. Who pulls images from whom is left out, and services, as
    /// they reach one environment after the other: see <see cref="Services"/>.
    /// </returns>
    public static Node Settings(EnvironmentSettings settings)
    {
        var document = NodeJson.Parse(settings.ToJson()).Entries;
        var access = document["access"].Entries.SetItems(
            from entry in settings.Access
            where entry.Value.Role.Account == settings.Account
            select KeyValuePair.Create<string, Node>(entry.Key, With(document["access"].At(entry.Key), "role", entry.Value.Role.In(Own))));
        // What is about to go is no difference either, and nothing is declared from a budget.
        var own = new MapNode(document.Remove("teardown").Remove("services").Remove("images").Remove("budget")
            .SetItem("pools", document["pools"].With(Pool))
            .SetItem("access", new MapNode(access))
            .SetItem("controlPlane", document["controlPlane"].With(value => Private(value, settings)))
            .SetItem("namespaces", document["namespaces"].With(space => new MapNode(space.Entries.Remove("retiring"))))
            .SetItem("repositories", new ListNode([.. document["repositories"].Items.Select(repository => repository.At("name"))])));
        return settings.PermissionsBoundary is { } boundary && boundary.Account == settings.Account ? With(own, "permissionsBoundary", boundary.In(Own)) : own;
    }

    /// <summary>The services of an environment.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>Their places in the settings.</returns>
    public static IReadOnlyList<string> Services(EnvironmentSettings settings) => [.. settings.AllServices().Select(service => service.Path)];

    /// <summary>What a plan declares: types of resources with the properties and options that any of them is given, values left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>
    /// A tree by type, in which a list is one property, and a property without others in it is an empty map. Components are left out, and so are the servers of a rollout that is under
    /// way, and services with what the baseline has for them.
    /// </returns>
    public static Node Declarations(EnvironmentPlan plan)
    {
        var (passing, services) = (Passing(plan.Environment), WithinServices(plan));
        return plan.Resources
            .Where(resource => resource.Kind is ResourceKind.Custom && !services.Contains(resource.Address) && !passing.Any(name => resource.Address.Name.StartsWith(name, StringComparison.Ordinal)))
            .Aggregate(MapNode.Empty, (all, resource) => Together(all, Map(resource.Address.Type, Together(Properties(WithoutServices(resource.Inputs)), Options(resource.Options)))));
    }

    private static Node Private(Node value, EnvironmentSettings settings) =>
        value is ListNode networks ? networks.With(network => network.Text == $"{settings.Network.Cidr}" ? new TextNode(OwnNetwork) : network) : value;

    // What lies in a component of a service, at any depth.
    private static HashSet<ResourceAddress> WithinServices(EnvironmentPlan plan)
    {
        var within = new HashSet<ResourceAddress>();
        // A resource is declared after the component that it lies in.
        foreach (var resource in plan.Resources.Where(resource => resource.Address.Type == ResourceTypes.WorkloadService || (resource.Parent is { } parent && within.Contains(parent))))
            within.Add(resource.Address);

        return within;
    }

    private static MapNode WithoutServices(MapNode inputs) => inputs.At("values") is MapNode values ? new(inputs.Entries.SetItem("values", new MapNode(values.Entries.RemoveRange(ForServices)))) : inputs;

    // What the load balancer controller gets only where a service is exposed.
    private static readonly string[] ForServices = ["objectSelector", "tolerateNonExistentBackendAction", "tolerateNonExistentBackendService"];

    private static Node Pool(Node pool)
    {
        var newest = pool.At("generations").Items.LastOrDefault(generation => generation.At("stage").Text == StageWord.Enabled);
        var settings = newest is null ? pool.Entries : pool.Entries.SetItem("server", newest.At("server"));
        return new MapNode(settings.Remove("generations"));
    }

    private static MapNode With(Node map, string key, string value) => new MapNode(map.Entries.SetItem(key, new TextNode(value)));

    // The names of the generations that are on their way in or out.
    private static List<string> Passing(EnvironmentDefinition environment) =>
    [
        .. from pool in environment.Settings.Pools
           let newest = pool.Value.Generations.LastOrDefault(generation => generation.Stage == Stage.Enabled)
           from generation in PlannedGeneration.Of(environment, pool.Key)
           where generation.Settings != newest
           select generation.Name,
    ];

    private static MapNode Properties(MapNode inputs) => new(inputs.Entries
        .Where(input => input.Key != Retirement.Tag && (input.Value is not (MapNode or ListNode) || !input.Value.IsEmpty))
        .ToImmutableSortedDictionary(input => input.Key, input => input.Value is MapNode inner ? (Node)Properties(inner) : MapNode.Empty, StringComparer.Ordinal));

    private static MapNode Options(PlannedOptions options)
    {
        (string Name, bool IsGiven)[] all = [("protect", options.Protect), ("deleteBeforeReplace", options.DeleteBeforeReplace), ("retainOnDelete", options.RetainOnDelete)];
        return Map("options", new MapNode(all.Where(option => option.IsGiven).ToImmutableSortedDictionary(option => option.Name, _ => (Node)MapNode.Empty, StringComparer.Ordinal)));
    }

    private static MapNode Map(string key, Node value) => new(MapNode.Empty.Entries.Add(key, value));

    private static MapNode Together(MapNode one, MapNode other) => new(one.Entries.SetItems(other.Entries.Select(entry =>
        KeyValuePair.Create(entry.Key, one.Entries.TryGetValue(entry.Key, out var known) ? Together((MapNode)known, (MapNode)entry.Value) : entry.Value))));
}
