using System.Text.RegularExpressions;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Kubernetes;

/// <summary>What an environment declares inside its cluster, as manifests and values of charts, in the order in which to apply them.</summary>
internal sealed partial class KubernetesExport
{
    private readonly ImmutableDictionary<ResourceAddress, PlannedResource> _objects;
    private readonly PlanDependencies _dependencies;
    private readonly ExportProblems _problems;
    private readonly ManifestLanguage _language;

    private KubernetesExport(EnvironmentPlan plan, ExportProblems problems, ManifestLanguage language)
    {
        _objects = plan.Resources.Where(IsKubernetes).ToImmutableDictionary(resource => resource.Address);
        _dependencies = new PlanDependencies(plan);
        (_problems, _language) = (problems, language);
    }

    /// <summary>Whether a resource exists inside the cluster.</summary>
    /// <returns>Whether it does.</returns>
    internal static bool IsKubernetes(PlannedResource resource) =>
        resource.Kind == ResourceKind.Custom && ResourceTypes.IsKubernetes(resource.Address.Type);

    /// <summary>Exports what is inside the cluster.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problems">Where to note what cannot be exported.</param>
    /// <param name="language">How the target fills in what refers to AWS.</param>
    /// <returns>The files in the order in which to apply them.</returns>
    internal static ImmutableArray<KubernetesFile> Of(EnvironmentPlan plan, ExportProblems problems, ManifestLanguage language)
    {
        var export = new KubernetesExport(plan, problems, language);
        var files = export.Ordered(plan).Select(export.File).ToImmutableArray();
        foreach (var twice in files.GroupBy(file => file.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(twice.Last().Resource, "metadata.name", $"a second object for the file {twice.Key}", "give it another name");

        return files;
    }

    /// <summary>The texts of files by their paths in an export.</summary>
    internal static ImmutableSortedDictionary<string, string> Texts(IEnumerable<KubernetesFile> files) =>
        files.ToImmutableSortedDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    // What others need comes before them; otherwise the order is that of the program.
    private List<PlannedResource> Ordered(EnvironmentPlan plan)
    {
        var done = new HashSet<ResourceAddress>();
        return [.. plan.Resources.Where(IsKubernetes).SelectMany(resource => After(resource, done))];
    }

    private IEnumerable<PlannedResource> After(PlannedResource resource, HashSet<ResourceAddress> done)
    {
        if (!done.Add(resource.Address)) yield break;

        var needed = _dependencies.Of(resource).Concat(resource.References.Select(use => use.Reference.Resource)).Where(_objects.ContainsKey);
        foreach (var earlier in needed.SelectMany(address => After(_objects[address], done)).ToList()) yield return earlier;

        yield return resource;
    }

    private KubernetesFile File(PlannedResource resource)
    {
        var isChart = resource.Address.Type == ResourceTypes.HelmRelease;
        var content = isChart ? resource.Inputs.Entries.GetValueOrDefault("values") ?? MapNode.Empty : resource.Inputs;
        var uses = PlannedUse.In(content).Select(use => use.Reference).Where(reference => !_objects.ContainsKey(reference.Resource)).Distinct().ToList();
        var isTemplate = uses.Count > 0;

        return new KubernetesFile
        {
            Resource = resource.Address,
            Name = isChart ? $"{ChartName(resource)}.values.yaml" : ManifestName(resource),
            Extension = isTemplate ? _language.Extension : "",
            Text = YamlText.Of(content, value => Text(resource, value, isTemplate)),
            Variables = uses.ToImmutableSortedDictionary(Variable, reference => reference, StringComparer.Ordinal),
            Helm = isChart ? HelmRelease.Arguments(resource, _problems) : null,
        };
    }

    private string ManifestName(PlannedResource resource)
    {
        if (resource.Inputs.At("kind") is not TextNode kind || resource.Inputs.At("apiVersion") is not TextNode)
        {
            _problems.Add(resource.Address, "", "a resource that is no Kubernetes object, as it has no kind", "say how it becomes a manifest");
            return resource.Address.Name;
        }

        if (resource.Inputs.At("metadata.name") is not TextNode name)
        {
            _problems.Add(resource.Address, "metadata.name", "an object without a name of its own, which kubectl apply cannot find again", "give it one");
            return resource.Address.Name;
        }

        string[] parts = resource.Inputs.At("metadata.namespace") is not MissingNode and var space
            ? [kind.Value, Text(resource, space, isTemplate: false), name.Value]
            : [kind.Value, name.Value];
        return $"{FileName(string.Join('-', parts))}.yaml";
    }

    private static string ChartName(PlannedResource resource) => FileName(resource.Inputs.At("name") is TextNode name ? name.Value : resource.Address.Name);

    private static string FileName(string name) => NoFileName().Replace(name.ToLowerInvariant(), "_");

    private string Text(PlannedResource resource, Node value, bool isTemplate) => value switch
    {
        UnknownNode { Problem: { } problem } => Problem(resource, problem.Found, problem.Remedy),
        TextNode text => isTemplate ? _language.Literal(text.Value) : text.Value,
        ReferenceNode reference when _objects.TryGetValue(reference.Resource, out var other) => other.Inputs.At(reference.Property) is not MissingNode and var known
            ? Text(resource, known, isTemplate)
            : Problem(resource, $"a reference to {reference.Property} of {reference.Resource}, which only the cluster knows", "declare it there"),
        ReferenceNode reference => $"${{{Variable(reference)}}}",
        JoinNode template => string.Concat(template.Parts.Select(part => Text(resource, part, isTemplate))),
        NumberNode => value.Text!,
        _ => Problem(resource, "a reference to something that is no text", "declare the value"),
    };

    private string Problem(PlannedResource resource, string found, string? remedy)
    {
        _problems.Add(resource.Address, "", found, remedy);
        return "";
    }

    private static string Variable(ReferenceNode reference) =>
        NoVariable().Replace($"{reference.Resource.Name}_{SnakeCase.Of(reference.Property)}", "_");

    [GeneratedRegex("[^a-z0-9.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoFileName();

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoVariable();
}
