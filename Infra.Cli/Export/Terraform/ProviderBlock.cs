using System.Text.Json.Nodes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Terraform;

/// <summary>Writes the AWS provider's settings: its region, the account it is allowed to touch, and the tags of everything.</summary>
internal sealed class ProviderBlock
{
    private readonly PlannedResource? _provider;
    private readonly ExportProblems _problems;

    /// <summary>Finds the provider of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problems">Where to note what cannot be exported.</param>
    internal ProviderBlock(EnvironmentPlan plan, ExportProblems problems)
    {
        var providers = plan.Resources.Where(resource => resource.Address.Type == ResourceTypes.AwsProvider).ToList();
        foreach (var second in providers.Skip(1)) problems.Add(second.Address, "", "a second AWS provider, for which the export has no alias", "declare one");

        (_provider, _problems) = (providers.FirstOrDefault(), problems);
    }

    /// <summary>The versions that a configuration asks for.</summary>
    // The oldest Terraform that the export was tried with.
    internal static JsonObject Versions() => new()
    {
        ["terraform"] = new JsonObject
        {
            ["required_version"] = ">= 1.11.0",
            ["required_providers"] = new JsonObject { ["aws"] = new JsonObject { ["source"] = ProviderFacts.Source, ["version"] = ProviderFacts.Version } },
        },
    };

    /// <summary>Checks that a resource is managed by the provider that is written.</summary>
    internal void CheckUse(PlannedResource resource)
    {
        if (_provider is null || resource.Options.Provider != _provider.Address)
            _problems.Add(resource.Address, "options.provider", $"{resource.Options.Provider?.ToString() ?? "no provider"}, which the export does not configure", "give it the AWS provider of the environment");
    }

    internal JsonObject Write()
    {
        if (_provider is null) return new JsonObject { ["provider"] = new JsonObject { ["aws"] = new JsonObject() } };

        var inputs = new MapNode(_provider.Inputs.Entries.ToImmutableSortedDictionary(input => input.Key, input => Plain(input.Value), StringComparer.Ordinal));
        var body = new ResourceBody(_provider.Address, new ReferenceExpression([]), _problems);
        return new JsonObject { ["provider"] = new JsonObject { ["aws"] = body.Write(ProviderFacts.Aws.Provider, inputs) } };
    }

    // The engine hands a provider everything but text as JSON.
    private static Node Plain(Node value) =>
        value is TextNode { Value: [var first, ..] text } && (first is '[' or '{' || text is "true" or "false") ? value.AsJson() : value;
}
