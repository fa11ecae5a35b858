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
        var (old, current) = (before.OldState?.Values() ?? MapNode.Empty, after.NewState?.Values() ?? MapNode.Empty);
        List<string> options =
        [
            .. Release(old, current),
            .. Differs(old, current, "instanceTypes") ? (string[])[$"--set instanceTypes=[{string.Join(",", current.At("instanceTypes").Items.Select(type => type.Text))}]"] : [],
            .. Differs(old, current, "capacityType") ? (string[])[$"--set capacityType={(current.At("capacityType").Text == "SPOT" ? "spot" : "onDemand")}"] : [],
            .. Labels(old.At("labels"), current.At("labels")),
            .. Disks(DataDisk(preview, before.Urn, old: true), DataDisk(preview, after.Urn, old: false)),
        ];
        return options.Count == 0 ? "--set KEY=VALUE" : string.Join(' ', options);
    }

    private static IEnumerable<string> Release(Node old, Node current)
    {
        if (!Differs(old, current, "releaseVersion") && !Differs(old, current, "version")) return [];

        var name = ReleaseCatalogue.Names.LastOrDefault(name => ReleaseCatalogue.Find(name) is var release
            && release.Kubernetes.Version.ToString() == current.At("version").Text
            && release.NodeImages.Any(image => image.ReleaseVersion == current.At("releaseVersion").Text));
        return [$"--release {name?.ToString() ?? "NAME"}"];
    }

    private static IEnumerable<string> Labels(Node old, Node current) =>
        from label in current.Entries
        where label.Key is not (NodeLabels.Pool or NodeLabels.Generation or NodeLabels.Stage) && Differs(old, current, $"['{label.Key}']")
        select $"--set labels.{label.Key}={label.Value.Text}";

    private static IEnumerable<string> Disks(Node old, Node current) => old.IsEmpty
        ? []
        : from property in Disk
          where Differs(old, current, property.Input)
          select $"--set disk.{property.Setting}={current.At(property.Input).Text}";

    // The last disk of the template is the one that settings describe; Bottlerocket has one for itself before it.
    private static Node DataDisk(PreviewDocument preview, PreviewUrn group, bool old)
    {
        var step = preview.Steps.LastOrDefault(step => step.Op != Operation.Refresh && step.Urn.Type == ResourceTypes.LaunchTemplate && step.Urn.Name == group.Name);
        return (old ? step?.OldState : step?.NewState)?.Values().At("blockDeviceMappings").Items.LastOrDefault()?.At("ebs") ?? MissingNode.Instance;
    }

    private static bool Differs(Node old, Node current, string path) => current.At(path) is not MissingNode and var now && old.At(path).Quoted != now.Quoted;
}
