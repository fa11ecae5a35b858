using System.Collections.Frozen;
using Infra.Cli.Export.Terraform;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Rehearsal;

/// <summary>What Terraform must not be about to do.</summary>
internal static class PlanChecks
{
    private static readonly string NodeGroup = ResourceTypes.Of(ResourceTypes.NodeGroup)!.Terraform!;

    // The fields that a stage, a pool's bounds and the costs decide, in Terraform's words.
    private static readonly FrozenDictionary<string, string[]> Allowed = ResourceTypes.All.Where(type => type.AllowedInPlace is not null).ToFrozenDictionary(
        type => type.Terraform!,
        type => type.AllowedInPlace!.SelectMany(property => Translated(type.Terraform!, property)).ToArray(),
        StringComparer.Ordinal);

    internal static IEnumerable<Finding> Check(IEnumerable<PlannedChange> changes) => changes.SelectMany(change =>
        from problem in (Finding?[])[InPlace(change), Replaced(change), DeletedFirst(change), DeletedWhileEnabled(change), OutOfBounds(change)]
        where problem is not null
        select problem with { Path = change.Address });

    private static Finding? InPlace(PlannedChange change)
    {
        if (change.Effect != "update" || !Allowed.TryGetValue(change.Type, out var allowed)) return null;

        var readOnly = ProviderFacts.Aws.Resources[change.Type].ReadOnly;
        var paths = change.Paths()
            .Where(path => !allowed.Any(property => NodePath.IsWithin(path, property)) && !readOnly.Keys.Any(property => NodePath.IsWithin(path, property)))
            .ToList();
        return paths.Count == 0 ? null : new Finding(null, $"servers updated in place ({string.Join(", ", paths)})", "add a generation beside them instead");
    }

    private static Finding? Replaced(PlannedChange change) => change.Effect == "replace" && Allowed.ContainsKey(change.Type)
        ? new Finding(null, "servers replaced within one update", "add a generation beside them instead")
        : null;

    private static Finding? DeletedFirst(PlannedChange change) => change.Actions is ["delete", "create"]
        ? new Finding(null, "a resource deleted before its replacement exists", "give the replacement another name")
        : null;

    private static Finding? DeletedWhileEnabled(PlannedChange change) =>
        change.Actions is ["delete"] && change.Type == NodeGroup && Stage(change.Before) == StageWord.Enabled
            ? new Finding(null, "enabled servers deleted", "drain them first, with a successor enabled")
            : null;

    // EKS refuses it, and neither the provider nor the emulator looks.
    // https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupScalingConfig.html (not read; see docs/runbooks/upgrade.md)
    private static Finding? OutOfBounds(PlannedChange change)
    {
        if (change.After is not { } after || change.Type != NodeGroup || !after.TryGetProperty("scaling_config", out var scaling)) return null;

        var (least, wanted, most) = (Size(scaling, "min_size"), Size(scaling, "desired_size"), Size(scaling, "max_size"));
        return least <= wanted && wanted <= most
            ? null
            : new Finding(null, $"a desired size of {wanted} outside {least} to {most}, which EKS rejects", "change the desired size before the bounds");
    }

    private static int Size(JsonElement scaling, string name) => scaling[0].GetProperty(name).GetInt32();

    private static string? Stage(JsonElement? group) =>
        group is { } json && json.TryGetProperty("labels", out var labels) && labels.ValueKind == JsonValueKind.Object && labels.TryGetProperty(NodeLabels.Stage, out var stage)
            ? stage.GetString()
            : null;

    // What is in a map keeps its name. The provider shows tags a second time, with those that everything has.
    private static IEnumerable<string> Translated(string type, string property)
    {
        var steps = property.Split('.', 2);
        var block = ProviderFacts.Aws.Resources[type];
        var name = PropertyName.Find(steps[0], known => block.Attributes.ContainsKey(known) || block.Blocks.ContainsKey(known))!;
        return name == "tags" ? [name, "tags_all"] : [string.Join('.', [name, .. steps.Skip(1)])];
    }
}
