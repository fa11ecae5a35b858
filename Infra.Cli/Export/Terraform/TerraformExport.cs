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
        return files.ToImmutableSortedDictionary(file => file.Key, file => JsonText.File(file.Value), StringComparer.Ordinal);
    }

    private JsonObject Resources(ProviderBlock provider)
    {
        var own = new ExtensionTypes(_plan);
        _omissions.AddRange(_resources.Where(own.Have).Select(ExtensionTypes.LeftOut));
        foreach (var unknown in _resources.Where(resource => !IsMapped(resource) && !own.Have(resource)).DistinctBy(resource => resource.Address.Type))
            _problems.Add(unknown.Address, "", "a type that has no mapping to Terraform", $"add it to Infra.Model/Resources and run ./infractl export terraform-schema > {ProviderFacts.Path}");

        var bodies = _resources.Where(IsMapped).OrderBy(resource => resource.Address.Name, StringComparer.Ordinal).Select(resource => Body(resource, provider)).ToList();
        var least = new LeastDependencies<ResourceAddress>(bodies.ToDictionary(body => body.Resource.Address, body => body.Waits.Concat(body.Uses)));
        var types = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (resource, body, waits, uses) in bodies)
        {
            Order(resource, body, least.Of(waits, uses));
            var type = TypeOf(resource);
            var named = types.TryGetValue(type, out var known) ? (JsonObject)known! : new JsonObject();
            types[type] = named;
            if (!named.TryAdd(TerraformText.Identifier(resource.Address.Name), body))
                _problems.Add(resource.Address, "", $"a second {type} that Terraform would call {TerraformText.Identifier(resource.Address.Name)}", "give one of them another name");
        }

        return new JsonObject(types);
    }

    private static string TypeOf(PlannedResource resource) => ResourceTypes.Of(resource.Address.Type)!.Terraform!;

    private static SchemaBlock SchemaOf(PlannedResource resource) => ProviderFacts.Aws.Resources[TypeOf(resource)];

    private static bool IsMapped(PlannedResource resource) =>
        ResourceTypes.Of(resource.Address.Type)?.Terraform is { } type && ProviderFacts.Aws.Resources.ContainsKey(type);

    private (PlannedResource Resource, JsonObject Body, IReadOnlyCollection<ResourceAddress> Waits, IReadOnlyCollection<ResourceAddress> Uses) Body(
        PlannedResource resource, ProviderBlock provider)
    {
        provider.CheckUse(resource);
        var writer = new ResourceBody(resource.Address, _references, _problems);
        var body = writer.Write(SchemaOf(resource), resource.Inputs);
        _omissions.AddRange(writer.Omissions);
        return (resource, body, [.. _dependencies.Of(resource).Where(needed => IsWritten(resource, needed))], writer.Uses);
    }

    private void Order(PlannedResource resource, JsonObject body, IEnumerable<ResourceAddress> needed)
    {
        if (NamePrefix.Of(resource, SchemaOf(resource)) is { } prefix) body["name_prefix"] = prefix;
        if (needed.Select(address => (JsonNode?)JsonValue.Create(ReferenceExpression.Address(address))).ToArray() is { Length: > 0 } addresses) body["depends_on"] = new JsonArray(addresses);
        body["lifecycle"] = Lifecycle.Of(resource, _plan.Environment, SchemaOf(resource), _problems);
    }

    private bool IsWritten(PlannedResource resource, ResourceAddress needed)
    {
        if (!ResourceTypes.IsKubernetes(needed.Type)) return _references.Has(needed);

        _problems.Add(resource.Address, "options.dependsOn", $"a resource of AWS that waits for {needed} in the cluster, which Terraform does not manage here", "reverse the dependency");
        return false;
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
