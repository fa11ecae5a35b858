using System.Text.Json.Nodes;
using Infra.Model.Plans;
using Infra.Model.Trees;

namespace Infra.Tests.Support;

/// <summary>
/// The document that <c>pulumi preview --json --show-sames</c> prints, made from a plan: the engine's keys and its stand-ins for
/// what is not known, as its sources have them. No engine wrote it.
/// </summary>
internal static class PreviewJson
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The preview of an environment.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="operation">What happens to each resource: <c>create</c>, or <c>same</c> in one that is deployed, which is refreshed first.</param>
    internal static JsonObject Of(EnvironmentPlan plan, string operation = "create")
    {
        var stack = $"urn:pulumi:{plan.Environment.Name}::infra::pulumi:pulumi:Stack::infra-{plan.Environment.Name}";
        var steps = new JsonArray([.. Steps(operation, stack, new JsonObject { ["urn"] = stack, ["custom"] = false, ["type"] = "pulumi:pulumi:Stack" })]);
        var types = new Dictionary<ResourceAddress, string>();
        foreach (var resource in plan.Resources) types[resource.Address] = resource.Parent is { } parent ? $"{types[parent]}${resource.Address.Type}" : resource.Address.Type;

        string Urn(ResourceAddress address) => $"urn:pulumi:{plan.Environment.Name}::infra::{types[address]}::{address.Name}";

        // What waits for a component waits for what it declares.
        IEnumerable<string> Expanded(ResourceAddress address)
        {
            var children = plan.Resources.Where(child => child.Parent == address).ToList();
            return plan.Resources.Single(resource => resource.Address == address).Kind == ResourceKind.Custom ? [Urn(address)] : children.SelectMany(child => Expanded(child.Address));
        }

        foreach (var resource in plan.Resources)
        {
            var (urn, options) = (Urn(resource.Address), resource.Options);
            var uses = resource.References.Where(use => use.Reference.Resource.Type is not "").ToList();
            var state = new JsonObject
            {
                ["urn"] = urn,
                ["custom"] = resource.Kind is ResourceKind.Custom or ResourceKind.Provider,
                ["type"] = resource.Address.Type,
                // The program of a component package tells the engine nothing of the component's inputs.
                ["inputs"] = resource.Kind == ResourceKind.Remote ? new JsonObject() : Json(resource.Inputs),
                ["parent"] = resource.Parent is { } owner ? Urn(owner) : stack,
                ["dependencies"] = new JsonArray([.. uses.Select(use => Urn(use.Reference.Resource)).Concat(options.DependsOn.SelectMany(Expanded)).Distinct().Select(name => JsonValue.Create(name))]),
                ["propertyDependencies"] = new JsonObject(uses.GroupBy(use => use.Path.Split('.', '[')[0]).Select(property => KeyValuePair.Create<string, JsonNode?>(
                    property.Key, new JsonArray([.. property.Select(use => Urn(use.Reference.Resource)).Distinct().Select(name => JsonValue.Create(name))])))),
            };
            if (options.Provider is { } provider && resource.Kind == ResourceKind.Custom) state["provider"] = $"{Urn(provider)}::{Unknown}";
            if (options.Protect) state["protect"] = true;
            if (options.RetainOnDelete) state["retainOnDelete"] = true;
            if (options.DeletedWith is { } with) state["deletedWith"] = Urn(with);
            if (options.IgnoreChanges.Length > 0) state["ignoreChanges"] = new JsonArray([.. options.IgnoreChanges.Select(path => JsonValue.Create(path))]);
            if (options.ReplaceOnChanges.Length > 0) state["replaceOnChanges"] = new JsonArray([.. options.ReplaceOnChanges.Select(path => JsonValue.Create(path))]);

            foreach (var step in Steps(operation, urn, state)) steps.Add(step);
        }

        return new JsonObject
        {
            ["config"] = new JsonObject { ["infra:environment"] = "{}" },
            ["steps"] = steps,
            ["duration"] = 1_000_000_000,
            ["changeSummary"] = new JsonObject { [operation] = plan.Resources.Length + 1 },
        };
    }

    private static IEnumerable<JsonNode> Steps(string operation, string urn, JsonObject state)
    {
        if (operation != "create") yield return Step("refresh", urn, state.DeepClone().AsObject());

        yield return Step(operation, urn, state);
    }

    private static JsonObject Step(string operation, string urn, JsonObject state)
    {
        var step = new JsonObject { ["op"] = operation, ["urn"] = urn };
        if (operation != "create") step["oldState"] = state.DeepClone();
        step["newState"] = state;
        step["detailedDiff"] = null;
        return step;
    }

    private static JsonNode Json(Node value) => value switch
    {
        FlagNode flag => JsonValue.Create(flag.Value),
        NumberNode number => JsonValue.Create(number.Value),
        TextNode text => JsonValue.Create(text.Value),
        ReferenceNode or JoinNode => JsonValue.Create(Unknown),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, Json(entry.Value)))),
        _ => throw new NotSupportedException($"a {value.GetType().Name} has no JSON"),
    };
}
