using System.Text.Json.Nodes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Terraform;

/// <summary>Turns the options of a resource into what Terraform calls its lifecycle.</summary>
internal static class Lifecycle
{
    /// <summary>Writes a lifecycle.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="environment">The environment that it belongs to.</param>
    /// <param name="block">The schema of its type.</param>
    /// <param name="problems">Where to note options that Terraform has nothing for.</param>
    internal static JsonObject Of(PlannedResource resource, EnvironmentDefinition environment, SchemaBlock block, ExportProblems problems)
    {
        var (address, options) = (resource.Address, resource.Options);
        foreach (var (option, isGiven) in Inexpressible(options))
        {
            if (isGiven) problems.Add(address, $"options.{option}", "an option that Terraform does not support", "leave it out, or export without this resource");
        }

        var lifecycle = new JsonObject();

        // Pulumi makes the successor first wherever it can, and Terraform deletes first unless it is told. Where both have the same
        // name, making the successor first fails before anything is lost.
        if (!options.DeleteBeforeReplace) lifecycle["create_before_destroy"] = true;
        if (Retention.Keeps(resource, environment)) lifecycle["prevent_destroy"] = true;
        if (!options.IgnoreChanges.IsEmpty)
            lifecycle["ignore_changes"] = new JsonArray([.. options.IgnoreChanges.Select(property => Ignored(address, block, property, problems))]);

        return lifecycle;
    }

    private static JsonValue? Ignored(ResourceAddress address, SchemaBlock block, string property, ExportProblems problems)
    {
        if (ReferenceExpression.Path(block, property) is { } path) return JsonValue.Create(path[1..]);

        problems.Add(address, $"options.ignoreChanges.{property}", $"a property that {ProviderFacts.Source} {ProviderFacts.Version} does not have", "leave it out");
        return null;
    }

    private static (string Option, bool IsGiven)[] Inexpressible(PlannedOptions options) =>
    [
        ("replaceOnChanges", !options.ReplaceOnChanges.IsEmpty),
        ("additionalSecretOutputs", !options.AdditionalSecretOutputs.IsEmpty),
        ("retainOnDelete", options.RetainOnDelete),
        ("deletedWith", options.DeletedWith is not null),
        ("importId", options.ImportId is not null),
    ];
}
