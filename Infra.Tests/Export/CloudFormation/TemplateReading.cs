using System.Text.Json;
using Infra.Cli.Export;
using Infra.Cli.Export.CloudFormation;
using Infra.Model.Plans;
using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Export.CloudFormation;

/// <summary>Reads templates back: what they say of each resource of a plan, functions resolved to the resources that they name.</summary>
internal sealed class TemplateReading
{
    private readonly LogicalIds _ids;
    private readonly Dictionary<string, MapNode> _resources = new(StringComparer.Ordinal);
    private readonly PlanComparison _comparison = new((key, known) => known.FirstOrDefault(name => name == LogicalIds.Pascal(key)));

    internal TemplateReading(EnvironmentPlan plan, ExportedFiles export)
    {
        _ids = new LogicalIds(plan);
        var root = Parse(export, CloudFormationExport.Template);
        foreach (var (id, resource) in root.At("Resources").Entries) _resources[id] = (MapNode)Resolved(resource, MapNode.Empty);
        foreach (var stack in root.At("Resources").Entries.Values.Where(resource => resource.At("Type").Text == "AWS::CloudFormation::Stack"))
        {
            var part = Parse(export, stack.At("Properties.TemplateURL").Entries["Fn::Join"].Items[1].Items[1].Text!);
            var parameters = stack.At("Properties.Parameters") as MapNode ?? MapNode.Empty;
            foreach (var (id, resource) in part.At("Resources").Entries) _resources[id] = (MapNode)Resolved(resource, parameters);
        }

        Outputs = (MapNode)Resolved(root.At("Outputs"), MapNode.Empty);
    }

    /// <summary>The outputs, resolved.</summary>
    internal MapNode Outputs { get; }

    /// <summary>The resources by logical id, resolved.</summary>
    internal IReadOnlyDictionary<string, MapNode> Resources => _resources;

    /// <summary>Where the templates say something else of a resource than a plan does, or something more.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="address">The resource.</param>
    internal IEnumerable<string> Differences(EnvironmentPlan plan, ResourceAddress address)
    {
        if (Owner(plan, address) is not { } owner || !_resources.TryGetValue(_ids[owner], out var written)) return ["not in the template"];

        var parts = plan.Resources.Where(resource => Owner(plan, resource.Address) == owner).OrderBy(resource => TypeOf(resource).PartOf is not null).ToList();
        var (found, consumed, counts) = (new List<string>(), new List<string>(), new Dictionary<string, int>());
        foreach (var resource in parts)
        {
            var (type, next) = (TypeOf(resource), counts.GetValueOrDefault(resource.Address.Type));
            counts[resource.Address.Type] = next + 1;
            foreach (var (key, value) in resource.Inputs.Entries)
            {
                var companion = type.Companion?.Properties.GetValueOrDefault(key);
                var home = companion is null ? written : _resources.GetValueOrDefault($"{_ids[owner]}{type.Companion!.Suffix}") ?? MapNode.Empty;
                var place = companion ?? new PropertyPlaces(type).Of(key).Replace("[+]", $"[{next}]", StringComparison.Ordinal);
                if (key == type.PartOf) continue;

                if (!type.Repeated.Contains(key)) consumed.Add(companion is null ? place : $"{type.Companion!.Suffix}.{place}");
                found.AddRange(_comparison.Differences(PlanComparison.Resolved(value, reference => Token(plan, reference)), home.At($"Properties.{place}"), key));
            }

            // One property of CloudFormation may stand for two of the plan, or for one of each part.
            found.AddRange(type.Repeated.Except(resource.Inputs.Entries.Keys));
            found.AddRange(type.Properties.Where(pair => !resource.Inputs.Entries.ContainsKey(pair.Key) && written.At($"Properties.{pair.Value}") is not MissingNode && type.Properties.Values.Count(place => place == pair.Value) > 1).Select(pair => pair.Key));
            consumed.AddRange(type.Constants.Keys);
            if (type.Named is { } named) consumed.Add(named);
        }

        var first = TypeOf(parts[0]);
        var leaves = written.At("Properties").Leaves().Select(leaf => leaf.Path);
        var more = first.Companion is { } second ? (_resources.GetValueOrDefault($"{_ids[owner]}{second.Suffix}")?.At("Properties") ?? MapNode.Empty).Leaves().Where(leaf => leaf.Path != second.Self).Select(leaf => $"{second.Suffix}.{leaf.Path}") : [];
        found.AddRange(leaves.Concat(more).Where(leaf => !consumed.Any(place => NodePath.IsWithin(leaf, place))).Select(leaf => $"{leaf}: only in the template"));
        return found;
    }

    /// <summary>The resource whose entry of the template has a resource.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="address">The resource.</param>
    internal static ResourceAddress? Owner(EnvironmentPlan plan, ResourceAddress address) =>
        ResourceTypes.CloudFormationOf(address.Type) is not { Name: not null } type ? null
        : type.PartOf is null ? address
        : (plan.Resources.Single(resource => resource.Address == address).Inputs.At(type.PartOf) as ReferenceNode)?.Resource;

    private static CloudFormationType TypeOf(PlannedResource resource) => ResourceTypes.CloudFormationOf(resource.Address.Type)!;

    // A reference that CloudFormation has a function for stands for itself, any other for the value that the resource was given.
    private string Token(EnvironmentPlan plan, ReferenceNode reference)
    {
        var type = ResourceTypes.CloudFormationOf(reference.Resource.Type);
        var attribute = type?.Attributes.GetValueOrDefault(reference.Property) ?? (reference.Property == "id" ? "" : null);
        if (attribute is not null && type is { PartOf: null }) return Token(_ids[reference.Resource], attribute);

        var given = plan.Resources.Single(resource => resource.Address == reference.Resource).Inputs.At(reference.Property);
        return PlanComparison.Resolved(given, other => Token(plan, other)).Text ?? $"{reference.Placeholder}";
    }

    private static string Token(string id, string attribute) => $"<{id} {attribute}>";

    private static MapNode Parse(ExportedFiles export, string path)
    {
        using var document = JsonDocument.Parse(export.Files[path]);
        return NodeJson.Map(document.RootElement);
    }

    private static Node Resolved(Node value, MapNode parameters) => value switch
    {
        MapNode { Entries.Count: 1 } map when map.Entries.Single() is var (function, argument) => function switch
        {
            "Ref" => parameters.Entries.TryGetValue(argument.Text!, out var given) ? Resolved(given, MapNode.Empty) : new TextNode(Token(argument.Text!, "")),
            "Fn::GetAtt" => new TextNode(Token(argument.Items[0].Text!, argument.Items[1].Text!)),
            "Fn::Join" => new TextNode(string.Join(argument.Items[0].Text, argument.Items[1].Items.Select(part => Resolved(part, parameters).Text))),
            "Fn::Sub" when argument.Text!.Split("${") is { Length: > 1 } pieces && pieces[^1].TrimEnd('}') is var id => new TextNode(Token(id, argument.Text.Replace($"${{{id}}}", "${}", StringComparison.Ordinal))),
            _ => value.With(part => Resolved(part, parameters)),
        },
        _ => value.With(part => Resolved(part, parameters)),
    };
}
