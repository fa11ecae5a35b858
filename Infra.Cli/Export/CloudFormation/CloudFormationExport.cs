using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>
/// Writes an environment as templates of AWS CloudFormation: everything in AWS with its references, order, protection and outputs, and
/// beside it the policies of the stacks, their tags, and the manifests of what is inside the cluster.
/// </summary>
internal sealed class CloudFormationExport
{
    internal const string Template = "template.json";

    private readonly EnvironmentPlan _plan;
    private readonly ExportProblems _problems;
    private readonly LogicalIds _ids;
    private readonly StackParts _parts;
    private readonly TemplateReferences _references;
    private readonly TemplateResources _resources;
    private readonly TemplateOrder _order;
    private readonly ImmutableArray<KubernetesFile> _kubernetes;

    private CloudFormationExport(EnvironmentPlan plan, bool isDivided)
    {
        (_plan, _problems) = (plan, new ExportProblems(plan.Environment.Name));
        _ids = new LogicalIds(plan);
        _parts = new StackParts(plan, isDivided);
        _references = new TemplateReferences(plan, _ids, _parts);
        _resources = TemplateResources.Of(plan, _ids, _parts, _references, _problems);
        _order = new TemplateOrder([.. _resources.Written], StackId);
        _kubernetes = KubernetesExport.Of(plan, _problems, ManifestLanguage.Shell);
        foreach (var second in plan.Resources.Where(resource => resource.Address.Type == ResourceTypes.AwsProvider).Skip(1))
            _problems.Add(second.Address, "", "a second AWS provider, and a stack has one region and one account", "declare one");
    }

    /// <summary>Writes an environment.</summary>
    /// <returns>The files: for an equal plan equal bytes.</returns>
    /// <exception cref="UserException">Something in the plan has no equivalent, and may not be left out; all of it is reported.</exception>
    internal static ExportedFiles Of(EnvironmentPlan plan)
    {
        var export = new CloudFormationExport(plan, isDivided: false).Write();
        return Encoding.UTF8.GetByteCount(export.Files[Template]) <= StackParts.MostBytes ? export : new CloudFormationExport(plan, isDivided: true).Write();
    }

    /// <summary>Whether a file of an export is a template.</summary>
    /// <param name="path">The file.</param>
    internal static bool IsTemplate(string path) => path == Template || path.StartsWith("pools/", StringComparison.Ordinal) && !path.EndsWith(".policy.json", StringComparison.Ordinal);

    private ExportedFiles Write()
    {
        var enabled = StackPolicy.Enabled(_plan).ToLookup(_parts.Of);
        var files = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            [Template] = Root(),
            ["stack.policy.json"] = StackPolicy.Of([.. enabled[null].Select(address => _ids[address]), .. enabled.Where(part => part.Key is not null).Select(part => StackId(part.Key!))]),
            ["stack-tags.json"] = Tags(),
        };
        foreach (var pool in _parts.Pools)
        {
            files[PathOf(pool)] = Part(pool);
            files[$"{PathOf(pool)[..^".json".Length]}.policy.json"] = StackPolicy.Of(enabled[pool].Select(address => _ids[address]));
        }

        _problems.Check();
        var texts = files.ToImmutableSortedDictionary(file => file.Key, file => JsonText.File(file.Value), StringComparer.Ordinal);
        var readme = new CloudFormationReadme(_plan, _parts, _kubernetes, _resources.Omissions, _ids, Encoding.UTF8.GetByteCount(texts[Template]));
        return new ExportedFiles
        {
            Files = texts.AddRange(KubernetesExport.Texts(_kubernetes)).Add(ReadmeText.Path, readme.Text()),
            Notes =
            [
                .. _resources.Omissions
                    .GroupBy(omission => (Type: ResourceAddress.Short(omission.Resource.Type), omission.Path, omission.Reason))
                    .Select(group => $"{_plan.Environment.Name}/{group.Key.Type}{(group.Key.Path.Length == 0 ? "" : $".{group.Key.Path}")}: omitted in {Plural.Of(group.Count(), "resource")}: {group.Key.Reason}"),
            ],
        };
    }

    private JsonObject Root()
    {
        var template = Head($"{_plan.Environment.Name}: release {_plan.Environment.Settings.Release}");
        if (_parts.IsDivided) template["Parameters"] = new JsonObject { [TemplateEntry.Base] = TemplateEntry.BaseParameter() };

        var (own, nested) = (Resources(null), new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal));
        foreach (var pool in _parts.Pools) nested[StackId(pool)] = TemplateEntry.Resource(PathOf(pool), _references.Parameters(pool), _order.Outside(pool, _references.Sources(pool)));

        template["Resources"] = new JsonObject(own.Concat(nested).OrderBy(resource => resource.Key, StringComparer.Ordinal));
        if (own.Count + nested.Count > StackParts.MostResources)
            _problems.Add(_plan.Resources[0].Address, "", $"{own.Count + nested.Count} resources in one template, which holds {StackParts.MostResources}", "use fewer pools");

        var outputs = new TemplateOutputs(_plan, _references, _problems).Write(_kubernetes);
        if (outputs.Count > 0) template["Outputs"] = outputs;

        return template;
    }

    private JsonObject Part(ResourceAddress pool)
    {
        var resources = Resources(pool);
        var template = Head($"{_plan.Environment.Name}: the servers of {pool.Name}");
        if (_references.Parameters(pool).Count > 0) template["Parameters"] = new JsonObject(_references.Parameters(pool).Keys.Select(name => KeyValuePair.Create(name, (JsonNode?)TemplateEntry.Parameter())));

        template["Resources"] = new JsonObject(resources);
        return template;
    }

    private SortedDictionary<string, JsonNode?> Resources(ResourceAddress? pool) => new(
        _resources.Written.Where(resource => resource.Pool == pool).ToDictionary(resource => resource.Id, resource => (JsonNode?)TemplateEntry.Body(resource, _order.DependsOn(resource))),
        StringComparer.Ordinal);

    private string StackId(ResourceAddress pool) => $"{_ids[pool]}Stack";

    private string PathOf(ResourceAddress pool) => $"pools/{_ids[pool]}.json";

    private static JsonObject Head(string description) => new()
    {
        ["AWSTemplateFormatVersion"] = "2010-09-09",
        ["Description"] = description,
        ["Metadata"] = new JsonObject
        {
            ["cfn-lint"] = new JsonObject { ["config"] = new JsonObject { ["ignore_checks"] = new JsonArray(Acknowledgement.Zones.Rule) } },
            ["Reasons"] = new JsonObject { [Acknowledgement.Zones.Rule] = Acknowledgement.Zones.Reason },
        },
    };

    // The provider's default tags: CloudFormation gives the tags of a stack to every resource that takes tags.
    private JsonArray Tags() => new(
    [
        .. from provider in _plan.Resources
           where provider.Address.Type == ResourceTypes.AwsProvider
           from tag in provider.Inputs.At("defaultTags").AsJson().At("tags").Entries
           select new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value.Text },
    ]);
}
