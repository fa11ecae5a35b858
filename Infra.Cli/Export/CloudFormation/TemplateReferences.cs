using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>Turns properties of resources into the functions that CloudFormation has for them.</summary>
internal sealed class TemplateReferences(EnvironmentPlan plan, LogicalIds ids, StackParts parts)
{
    private readonly FrozenDictionary<ResourceAddress, PlannedResource> _resources = plan.Resources.ToFrozenDictionary(resource => resource.Address);
    private readonly Dictionary<ResourceAddress, SortedDictionary<string, JsonNode>> _parameters = [];
    private readonly Dictionary<ResourceAddress, HashSet<string>> _sources = [];

    /// <summary>What the stack of a pool takes from the environment's: the value of each parameter.</summary>
    internal SortedDictionary<string, JsonNode> Parameters(ResourceAddress pool)
    {
        if (!_parameters.TryGetValue(pool, out var known)) _parameters[pool] = known = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);

        return known;
    }

    /// <summary>The logical ids that those values name.</summary>
    internal IReadOnlyCollection<string> Sources(ResourceAddress pool) => _sources.GetValueOrDefault(pool) ?? [];

    /// <summary>The resource of the plan whose template entry has a resource.</summary>
    /// <returns>The resource itself, the one that it is a part of, or <see langword="null"/> when it is left out.</returns>
    internal ResourceAddress? Owner(ResourceAddress resource)
    {
        if (ResourceTypes.CloudFormationOf(resource.Type) is not { Name: not null } type) return null;
        if (type.PartOf is not { } property) return resource;

        return _resources[resource].Inputs.At(property) is ReferenceNode { Resource: var owner } && ResourceTypes.CloudFormationOf(owner.Type)?.Name == type.Name ? owner : null;
    }

    /// <summary>The expression for a reference.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="pool">The pool in whose stack it stands; <see langword="null"/> for the environment's.</param>
    /// <param name="uses">What to do with each resource of the same template that the expression names.</param>
    /// <param name="problem">Why there is none, and what to do.</param>
    /// <returns>The expression; <see langword="null"/> if there is none.</returns>
    internal JsonNode? Of(ReferenceNode reference, ResourceAddress? pool, Action<ResourceAddress> uses, out (string Found, string Remedy) problem)
    {
        problem = ($"a reference to {(reference.Property.Length == 0 ? "the whole" : reference.Property)} of {reference.Resource}, which CloudFormation has no function for", "refer to another property, or say in Infra.Model/Resources how it is exported");
        if (!_resources.TryGetValue(reference.Resource, out var resource)) return null;

        if (Direct(reference) is not { } expression)
        {
            var given = resource.Inputs.At(reference.Property);
            return reference.Property.Length > 0 && given is TextNode or NumberNode or ReferenceNode or JoinNode ? Text(given, pool, uses, out problem) : null;
        }

        var home = parts.Of(reference.Resource);
        if (home == pool)
        {
            uses(reference.Resource);
            return expression;
        }

        if (home is not null)
        {
            problem = ($"a reference to {reference.Resource}, which is in the stack of {home.Name}", "refer to a resource outside of pools");
            return null;
        }

        var name = $"{ids[reference.Resource]}{LogicalIds.Pascal(reference.Property)}";
        Parameters(pool!)[name] = expression;
        if (!_sources.TryGetValue(pool!, out var sources)) _sources[pool!] = sources = new HashSet<string>(StringComparer.Ordinal);
        sources.Add(ids[reference.Resource]);
        return Expression.Ref(name);
    }

    /// <summary>The expression for text.</summary>
    /// <param name="value">Text, a reference, or both in turn.</param>
    /// <param name="pool">The pool in whose stack it stands; <see langword="null"/> for the environment's.</param>
    /// <param name="uses">What to do with each resource of the same template that the expression names.</param>
    /// <param name="problem">Why there is none, and what to do.</param>
    /// <returns>The expression; <see langword="null"/> if there is none.</returns>
    internal JsonNode? Text(Node value, ResourceAddress? pool, Action<ResourceAddress> uses, out (string Found, string Remedy) problem)
    {
        problem = ("text that CloudFormation would replace (\"{{resolve:\")", "write other text");
        switch (value)
        {
            case JoinNode join:
                var texts = new List<JsonNode?>();
                foreach (var part in join.Parts)
                {
                    if (Text(part, pool, uses, out problem) is not { } text) return null;

                    texts.Add(text);
                }

                return Expression.Join("", texts);
            case ReferenceNode reference:
                return Of(reference, pool, uses, out problem);
            default:
                return value.Text is { } plain && !Expression.IsDynamic(plain) ? JsonValue.Create(plain) : null;
        }
    }

    private JsonObject? Direct(ReferenceNode reference)
    {
        if (ResourceTypes.CloudFormationOf(reference.Resource.Type) is not { Name: { } name, PartOf: null } type) return null;

        var attribute = type.Attributes.GetValueOrDefault(reference.Property) ?? (reference.Property == "id" ? "" : null);
        var id = ids[reference.Resource];
        return attribute switch
        {
            null => null,
            "" => Expression.Ref(id),
            _ when attribute.Contains("${}", StringComparison.Ordinal) => Expression.Sub(attribute.Replace("${}", $"${{{id}}}", StringComparison.Ordinal)),
            _ => TypeSchemas.All[name].ReadOnly.Contains(attribute) ? Expression.GetAtt(id, attribute) : null,
        };
    }
}
