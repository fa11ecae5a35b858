using System.Text.Json.Nodes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>Writes the resources of AWS in a plan as those of CloudFormation.</summary>
internal sealed class TemplateResources
{
    private readonly ExportProblems _problems;
    private readonly EnvironmentDefinition _environment;
    private readonly LogicalIds _ids;
    private readonly StackParts _parts;
    private readonly TemplateReferences _references;
    private readonly Dictionary<string, TemplateResource> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _companions = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Omission>.Builder _omissions = ImmutableArray.CreateBuilder<Omission>();

    private TemplateResources(EnvironmentPlan plan, LogicalIds ids, StackParts parts, TemplateReferences references, ExportProblems problems)
    {
        (_environment, _ids, _parts, _references, _problems) = (plan.Environment, ids, parts, references, problems);
        var resources = plan.Resources.Where(resource => resource.Kind == ResourceKind.Custom && !ResourceTypes.IsKubernetes(resource.Address.Type)).ToList();
        var own = new ExtensionTypes(plan);
        _omissions.AddRange(resources.Where(own.Have).Select(ExtensionTypes.LeftOut));
        foreach (var unknown in resources.Where(resource => ResourceTypes.CloudFormationOf(resource.Address.Type) is null && !own.Have(resource)).DistinctBy(resource => resource.Address.Type))
            problems.Add(unknown.Address, "", "a type that has no mapping to CloudFormation", "add it to Infra.Model/Resources/ResourceTypes.CloudFormation.cs");

        // Parts come after what they are a part of.
        var known = resources.Where(resource => ResourceTypes.CloudFormationOf(resource.Address.Type) is not null).ToList();
        foreach (var resource in known.Where(resource => ResourceTypes.CloudFormationOf(resource.Address.Type)!.PartOf is null)) Write(resource);
        foreach (var resource in known.Where(resource => ResourceTypes.CloudFormationOf(resource.Address.Type)!.PartOf is not null)) Write(resource);
        foreach (var resource in _written.Values) Require(resource);

        var dependencies = new PlanDependencies(plan);
        foreach (var resource in known) Wait(resource, dependencies, known);
    }

    /// <summary>The resources in the order of their ids.</summary>
    internal IEnumerable<TemplateResource> Written => _written.Values.OrderBy(resource => resource.Id, StringComparer.Ordinal);

    /// <summary>What is left out.</summary>
    internal ImmutableArray<Omission> Omissions => _omissions.ToImmutable();

    /// <summary>Writes the resources of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ids">Their names.</param>
    /// <param name="parts">The templates they are in.</param>
    /// <param name="references">What knows the expressions for references.</param>
    /// <param name="problems">Where to note what cannot be written.</param>
    internal static TemplateResources Of(EnvironmentPlan plan, LogicalIds ids, StackParts parts, TemplateReferences references, ExportProblems problems) =>
        new(plan, ids, parts, references, problems);

    private void Write(PlannedResource resource)
    {
        var (address, type) = (resource.Address, ResourceTypes.CloudFormationOf(resource.Address.Type)!);
        foreach (var option in Inexpressible(resource.Options)) _problems.Add(address, $"options.{option}", "an option that CloudFormation does not support", "leave it out, or export without this resource");

        if (type.Loss is { } loss)
        {
            _omissions.Add(new Omission(address, "", loss));
            return;
        }

        if (_references.Owner(address) is not { } owner)
        {
            _problems.Add(address, type.PartOf!, $"a value that is no reference to a resource of this stack, of which CloudFormation makes {ResourceAddress.Short(address.Type)} a part", "refer to one");
            return;
        }

        var target = type.PartOf is null ? New(address, _ids[address], type.Name!) : _written[_ids[owner]];
        if (type.PartOf is null) target.IsRetained = resource.Options.RetainOnDelete || Retention.Keeps(resource, _environment);
        foreach (var reason in Acknowledgement.Of(type.Name!, address.Type)) target.Acknowledged[reason.Rule] = reason.Reason;

        var place = new PropertyPlaces(type);
        var next = type.PartOf is null ? 0 : place.Appended is { } list ? target.Count(list) : 0;
        foreach (var (key, value) in Kept(resource, type).Entries)
        {
            if (key == type.PartOf || type.Repeated.Contains(key)) continue;

            var companion = type.Companion?.Properties.GetValueOrDefault(key);
            var into = companion is null ? target : Companion(address, type.Companion!, target);
            var path = companion ?? place.Of(key).Replace("[+]", $"[{next}]", StringComparison.Ordinal);
            Set(into, path, value, address, key);
        }

        foreach (var (path, json) in type.Constants)
        {
            if (!target.Properties.ContainsKey(path)) target.Set(path, JsonNode.Parse(json));
        }

        if (type.Named is { } named && !target.Properties.ContainsKey(named)) target.Set(named, LogicalIds.Pascal(_ids[address]));
    }

    private TemplateResource New(ResourceAddress address, string id, string type)
    {
        var resource = new TemplateResource(id, type, _parts.Of(address));
        if (!_written.TryAdd(id, resource)) _problems.Add(address, "", $"a second resource that CloudFormation would call {id}", "give one of them another name");

        return resource;
    }

    private TemplateResource Companion(ResourceAddress address, CloudFormationCompanion companion, TemplateResource first)
    {
        var id = $"{first.Id}{companion.Suffix}";
        if (_written.TryGetValue(id, out var known)) return known;

        var resource = New(address, id, companion.Name);
        resource.Set(companion.Self, Expression.Ref(first.Id));
        resource.Uses.Add(first.Id);
        _companions[first.Id] = id;
        return resource;
    }

    private void Set(TemplateResource target, string path, Node value, ResourceAddress address, string key)
    {
        var writer = new PropertyWriter(address, (text, place) => Text(target, address, text, place), _problems);
        if (PropertyPlaces.Schema(TypeSchemas.All[target.Type], path) is not { } schema)
            writer.Unknown(key);
        else if (writer.Value(schema, value, key) is var written && !target.Set(path, written))
            _problems.Add(address, key, $"{value.Quoted}, where another property has given {path} of CloudFormation another value", "declare one value for both");
    }

    private JsonNode? Text(TemplateResource target, ResourceAddress address, Node value, string place)
    {
        var expression = _references.Text(value, target.Pool, used => target.Uses.Add(_ids[used]), out var problem);
        if (expression is null) _problems.Add(address, place, problem.Found, problem.Remedy);

        return expression;
    }

    private void Require(TemplateResource resource)
    {
        foreach (var name in TypeSchemas.All[resource.Type].Properties.Required.Where(name => !resource.Properties.ContainsKey(name)))
            _problems.Add(new ResourceAddress(resource.Type, resource.Id), name, "no property, and CloudFormation requires one", "declare it");
    }

    // CloudFormation sets a property whenever the object that it is part of changes, so what somebody else owns is left out.
    private MapNode Kept(PlannedResource resource, CloudFormationType type)
    {
        var inputs = resource.Inputs;
        foreach (var ignored in resource.Options.IgnoreChanges)
        {
            var path = string.Join('.', ignored.Split('.').Select(LogicalIds.Pascal));
            if (TypeSchemas.All[type.Name!].CreateOnly.Contains(path) || inputs.At(ignored) is MissingNode) continue;

            inputs = Without(inputs, ignored.Split('.'));
            _omissions.Add(new Omission(
                resource.Address,
                ignored,
                "CloudFormation would set it again with each other change of what it is part of; without it, it leaves the value as it is, and AWS chooses the first one"));
        }

        return inputs;
    }

    private static MapNode Without(MapNode map, ReadOnlySpan<string> path) => new(
        path.Length == 1 ? map.Entries.Remove(path[0]) : map.Entries.SetItem(path[0], Without((MapNode)map.Entries[path[0]], path[1..])));

    private void Wait(PlannedResource resource, PlanDependencies dependencies, List<PlannedResource> known)
    {
        if (_references.Owner(resource.Address) is not { } owner || !_written.TryGetValue(_ids[owner], out var target)) return;

        foreach (var needed in dependencies.Of(resource))
        {
            if (ResourceTypes.IsKubernetes(needed.Type))
                _problems.Add(resource.Address, "options.dependsOn", $"a resource of AWS that waits for {needed} in the cluster, which CloudFormation does not manage", "reverse the dependency");
            else if (_references.Owner(needed) is { } other && other != owner) WaitFor(target, _ids[other]);
        }

        if (ResourceTypes.CloudFormationOf(resource.Address.Type)!.After is { } after)
        {
            foreach (var earlier in known.Where(earlier => earlier.Address.Type == after)) WaitFor(target, _ids[earlier.Address]);
        }

        // What is used has to be complete: a gateway attached, a network with all its addresses.
        foreach (var used in target.Uses.ToList()) WaitFor(target, used);
    }

    private void WaitFor(TemplateResource target, string id)
    {
        target.Waits.Add(id);
        if (_companions.TryGetValue(id, out var companion) && companion != target.Id) target.Waits.Add(companion);
    }

    private static IEnumerable<string> Inexpressible(PlannedOptions options) =>
    [
        .. options.ReplaceOnChanges.IsEmpty ? [] : (string[])["replaceOnChanges"],
        .. options.AdditionalSecretOutputs.IsEmpty ? [] : (string[])["additionalSecretOutputs"],
        .. options.DeleteBeforeReplace ? (string[])["deleteBeforeReplace"] : [],
        .. options.DeletedWith is null ? [] : (string[])["deletedWith"],
        .. options.ImportId is null ? [] : (string[])["importId"],
    ];
}
