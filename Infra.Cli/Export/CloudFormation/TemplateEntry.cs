using System.Text.Json.Nodes;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>The entries of a template: resources, the stacks within a stack, and the parameters of these.</summary>
internal static class TemplateEntry
{
    /// <summary>The parameter with the address under which the templates of pools are found.</summary>
    internal const string Base = "TemplateBase";

    internal static JsonObject BaseParameter() => new() { ["Type"] = "String", ["Description"] = "Where the folder of this template is, for example https://BUCKET.s3.REGION.amazonaws.com/FOLDER" };

    internal static JsonObject Parameter() => new() { ["Type"] = "String" };

    /// <summary>The stack of a pool.</summary>
    /// <param name="path">Its template.</param>
    /// <param name="parameters">What it is given.</param>
    /// <param name="dependsOn">What it waits for.</param>
    internal static JsonObject Resource(string path, SortedDictionary<string, JsonNode> parameters, IEnumerable<string> dependsOn)
    {
        var properties = new JsonObject { ["TemplateURL"] = Expression.Join("/", [Expression.Ref(Base), path]) };
        if (parameters.Count > 0) properties["Parameters"] = new JsonObject(parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)parameter.Value.DeepClone())));

        var body = new JsonObject { ["Type"] = TypeSchemas.NestedStack, ["Properties"] = properties };
        return WithOrder(body, dependsOn);
    }

    /// <summary>A resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="dependsOn">What it waits for.</param>
    internal static JsonObject Body(TemplateResource resource, IEnumerable<string> dependsOn)
    {
        var body = new JsonObject { ["Type"] = resource.Type };
        if (resource.IsRetained) (body["DeletionPolicy"], body["UpdateReplacePolicy"]) = ("Retain", "Retain");
        if (resource.Acknowledged.Count > 0) body["Metadata"] = new JsonObject { ["cdk_nag"] = new JsonObject { ["rules_to_suppress"] = new JsonArray([.. resource.Acknowledged.Select(rule => new JsonObject { ["id"] = rule.Key, ["reason"] = rule.Value })]) } };

        body["Properties"] = new JsonObject(resource.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
        return WithOrder(body, dependsOn);
    }

    private static JsonObject WithOrder(JsonObject body, IEnumerable<string> dependsOn)
    {
        var ids = dependsOn.ToList();
        if (ids.Count > 0) body["DependsOn"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);

        return body;
    }
}
