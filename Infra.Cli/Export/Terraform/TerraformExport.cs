using System.Text.Json.Nodes;
using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Terraform;

/// <summary>
/// Writes an environment as Terraform configuration in its JSON syntax: everything in AWS with its references, options and outputs,
/// and beside it, for what Terraform's AWS provider does not cover, manifests and values of charts.
/// </summary>
internal sealed class TerraformExport
{
    private readonly EnvironmentPlan _plan;
    private readonly ExportProblems _problems;
    private readonly ImmutableArray<PlannedResource> _resources;
    private readonly PlanDependencies _dependencies;
    private readonly ReferenceExpression _references;
    private readonly ImmutableArray<Omission>.Builder _omissions = ImmutableArray.CreateBuilder<Omission>();

    private TerraformExport(EnvironmentPlan plan, Func<PlannedResource, bool> isWanted)
    {
        _plan = plan;
        _problems = new ExportProblems(plan.Environment.Name);
        _dependencies = new PlanDependencies(plan);
        _resources = [.. plan.Resources.Where(resource => resource.Kind == ResourceKind.Custom && !KubernetesExport.IsKubernetes(resource) && isWanted(resource))];
        _references = new ReferenceExpression([.. _resources.Where(IsMapped).Select(resource => resource.Address)]);
    }

    /// <summary>Writes an environment.</summary>
    /// <returns>The files: for an equal plan equal bytes.</returns>
    /// <exception cref="UserException">Something in the plan has no equivalent, and may not be left out; all of it is reported.</exception>
    public static ExportedFiles Of(EnvironmentPlan plan) => new TerraformExport(plan, _ => true).Write();

    /// <summary>Writes a part of what an environment declares in AWS, to be applied where the rest cannot be.</summary>
    /// <param name="plan">The environment's plan.</param>
    /// <param name="isWanted">Whether a resource is part of it; nothing that is may refer to what is not.</param>
    /// <returns>The Terraform files alone.</returns>
    /// <exception cref="UserException">Something in the part has no equivalent.</exception>
    internal static ImmutableSortedDictionary<string, string> PartOf(EnvironmentPlan plan, Func<PlannedResource, bool> isWanted)
    {
        var export = new TerraformExport(plan, isWanted);
        var files = export.Configuration([]);
        export._problems.Check();
        return files;
    }

    private ExportedFiles Write()
    {
        var kubernetes = KubernetesExport.Of(_plan, _problems, TerraformTemplate.Language);
        var configuration = Configuration(kubernetes);
        _problems.Check();

        var omissions = _omissions.ToImmutable();
        var readme = new TerraformReadme(_plan, kubernetes, omissions);
        return new ExportedFiles
        {
            Files = configuration
                .AddRange(KubernetesExport.Texts(kubernetes))
                .Add(ReadmeText.Path, readme.Text()),
            Notes = [.. omissions.Select(omission => omission.Path.Length == 0
                ? $"{_plan.Environment.Name}/{omission.Resource.ShortText}: omitted: {omission.Reason}"
                : $"{_plan.Environment.Name}/{omission.Resource}.{omission.Path}: omitted, because {ProviderFacts.Source} {ProviderFacts.Version} does not have it: {omission.Reason}")],
        };
    }

    private ImmutableSortedDictionary<string, string> Configuration(ImmutableArray<KubernetesFile> kubernetes)
    {
        var provider = new ProviderBlock(_plan, _problems);
        var files = new Dictionary<string, JsonObject>
        {
            ["versions.tf.json"] = ProviderBlock.Versions(),
            ["provider.tf.json"] = provider.Write(),
            ["main.tf.json"] = new JsonObject { ["resource"] = Resources(provider) },
            ["outputs.tf.json"] = Outputs(kubernetes),
        };
        return files.ToImmutableSortedDictionary(file => file.Key, file => $"{file.Value.ToJsonString(JsonText.Options)}\n", StringComparer.Ordinal);
    }

    private JsonObject Resources(ProviderBlock provider)
    {
        var types = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        var own = new ExtensionTypes(_plan);
        _omissions.AddRange(_resources.Where(own.Have).Select(ExtensionTypes.LeftOut));
        foreach (var unknown in _resources.Where(resource => !IsMapped(resource) && !own.Have(resource)).DistinctBy(resource => resource.Address.Type))
            _problems.Add(unknown.Address, "", "a type that has no mapping to Terraform", $"add it to Infra.Model/Resources and run ./infractl export terraform-schema > {ProviderFacts.Path}");

        foreach (var resource in _resources.Where(IsMapped).OrderBy(resource => resource.Address.Name, StringComparer.Ordinal))
        {
            var type = ResourceTypes.Of(resource.Address.Type)!.Terraform!;
            provider.CheckUse(resource);
            var named = types.TryGetValue(type, out var known) ? (JsonObject)known! : new JsonObject();
            types[type] = named;
            if (!named.TryAdd(TerraformText.Identifier(resource.Address.Name), Resource(resource, ProviderFacts.Aws.Resources[type])))
                _problems.Add(resource.Address, "", $"a second {type} that Terraform would call {TerraformText.Identifier(resource.Address.Name)}", "give one of them another name");
        }

        return new JsonObject(types);
    }

    private static bool IsMapped(PlannedResource resource) =>
        ResourceTypes.Of(resource.Address.Type)?.Terraform is { } type && ProviderFacts.Aws.Resources.ContainsKey(type);

    private JsonObject Resource(PlannedResource resource, SchemaBlock block)
    {
        var writer = new ResourceBody(resource.Address, _references, _problems);
        var body = writer.Write(block, resource.Inputs);
        _omissions.AddRange(writer.Omissions);

        if (NamePrefix.Of(resource, block) is { } prefix) body["name_prefix"] = prefix;

        var needed = _dependencies.Of(resource).Select(address => Dependency(resource, address)).OfType<string>().ToList();
        if (needed.Count > 0) body["depends_on"] = new JsonArray([.. needed.Select(address => JsonValue.Create(address))]);

        body["lifecycle"] = Lifecycle.Of(resource, _plan.Environment, block, _problems);
        return body;
    }

    private string? Dependency(PlannedResource resource, ResourceAddress needed)
    {
        if (!ResourceTypes.IsKubernetes(needed.Type))
            return _resources.Any(known => known.Address == needed && IsMapped(known)) ? ReferenceExpression.Address(needed) : null;

        _problems.Add(resource.Address, "options.dependsOn", $"a resource of AWS that waits for {needed} in the cluster, which Terraform does not manage here", "reverse the dependency");
        return null;
    }

    private JsonObject Outputs(ImmutableArray<KubernetesFile> kubernetes)
    {
        var writer = new OutputBlocks(_plan, _references, _problems);
        var document = new JsonObject { ["output"] = writer.Write(kubernetes) };
        if (_plan.Resources.FirstOrDefault(resource => resource.Address.Type == ResourceTypes.Cluster) is { } cluster && writer.UsesKubeconfig)
            document["locals"] = KubeconfigLocal.Block(cluster.Address, _plan.Environment.Settings.Region.ToString());

        return document;
    }
}
