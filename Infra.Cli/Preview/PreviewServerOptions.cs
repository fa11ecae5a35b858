using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Model.Releases;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Preview;

/// <summary>The difference of two generations in the words of the command that adds the second beside the first.</summary>
internal static class PreviewServerOptions
{
    private static readonly (string Input, string Setting)[] Disk = [("volumeSize", "sizeGiB"), ("throughput", "throughputMiBps"), ("iops", "iops")];

    /// <summary>The options of <c>rollout ENV POOL test</c>.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="before">The node group that goes.</param>
    /// <param name="after">The node group that comes.</param>
    /// <returns>For example <c>--set disk.sizeGiB=100</c>; the form of it where the engine's document does not tell the settings.</returns>
    internal static string Of(PreviewDocument preview, PreviewStep before, PreviewStep after)
    {
        var (old, current) = (Inputs(before.OldState), Inputs(after.NewState));
        List<string> options =
        [
            .. Release(old, current),
            .. Differs(old["instanceTypes"], current["instanceTypes"]) ? (string[])[$"--set instanceTypes=[{string.Join(",", current["instanceTypes"] as JsonArray ?? [])}]"] : [],
            .. Differs(old["capacityType"], current["capacityType"]) ? (string[])[$"--set capacityType={(current["capacityType"]?.ToString() == "SPOT" ? "spot" : "onDemand")}"] : [],
            .. Labels(old["labels"] as JsonObject ?? [], current["labels"] as JsonObject ?? []),
            .. Disks(DataDisk(preview, before.Urn, old: true), DataDisk(preview, after.Urn, old: false)),
        ];
        return options.Count == 0 ? "--set KEY=VALUE" : string.Join(' ', options);
    }

    private static IEnumerable<string> Release(JsonObject old, JsonObject current)
    {
        if (!Differs(old["releaseVersion"], current["releaseVersion"]) && !Differs(old["version"], current["version"])) return [];

        var name = ReleaseCatalogue.Names.LastOrDefault(name => ReleaseCatalogue.Find(name) is var release
            && release.Kubernetes.Version.ToString() == current["version"]?.ToString()
            && release.NodeImages.Any(image => image.ReleaseVersion == current["releaseVersion"]?.ToString()));
        return [$"--release {name?.ToString() ?? "NAME"}"];
    }

    private static IEnumerable<string> Labels(JsonObject old, JsonObject current) =>
        from label in current
        where label.Key is not (NodeLabels.Pool or NodeLabels.Generation or NodeLabels.Stage) && Differs(old[label.Key], label.Value)
        select $"--set labels.{label.Key}={label.Value}";

    private static IEnumerable<string> Disks(JsonObject? old, JsonObject? current) => old is null || current is null
        ? []
        : from property in Disk
          where Differs(old[property.Input], current[property.Input])
          select $"--set disk.{property.Setting}={current[property.Input]}";

    // The last disk of the template is the one that settings describe; Bottlerocket has one for itself before it.
    private static JsonObject? DataDisk(PreviewDocument preview, PreviewUrn group, bool old)
    {
        var step = preview.Steps.LastOrDefault(step => step.Op != Operation.Refresh && step.Urn.Type == ResourceTypes.LaunchTemplate && step.Urn.Name == group.Name);
        return (Inputs(old ? step?.OldState : step?.NewState)["blockDeviceMappings"] as JsonArray)?.LastOrDefault()?["ebs"] as JsonObject;
    }

    private static JsonObject Inputs(PreviewState? state) =>
        new((state?.Inputs ?? ImmutableDictionary<string, JsonElement>.Empty).Select(input => KeyValuePair.Create(input.Key, JsonSerializer.SerializeToNode(input.Value))));

    private static bool Differs(JsonNode? old, JsonNode? current) => current is not null && !JsonNode.DeepEquals(old, current);
}
