using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Model.Instances;
using Infra.Model.Releases;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Pools;

/// <summary>
/// Everything that makes a server what it is. Two generations with equal content are the same generation; a change to any value
/// is a new generation.
/// </summary>
public sealed record ServerSettings
{
    /// <summary>The release whose node image and Kubernetes version the servers run.</summary>
    [Setting(SettingEffect.OtherServers, "2026-08", "2026-09", "2026-10")]
    public required ReleaseName Release { get; init; }

    /// <summary>The operating system.</summary>
    [Setting(SettingEffect.OtherServers)]
    public required NodeOperatingSystem OperatingSystem { get; init; }

    /// <summary>
    /// The instance types that may be launched, the preferred first, 1 to 20 of one architecture and kind of accelerator. More than one lets a launch
    /// succeed when AWS is short of the first.
    /// </summary>
    [Setting(SettingEffect.OtherServers, "m7g.large", "c7g.large", "c6g.large")]
    public required IReadOnlyList<InstanceType> InstanceTypes { get; init; }

    /// <summary>How the servers are bought.</summary>
    [Setting(SettingEffect.OtherServers)]
    public CapacityType CapacityType { get; init; } = CapacityType.OnDemand;

    /// <summary>Labels of the servers beside the program's own; without it there are no others.</summary>
    [Setting(SettingEffect.OtherServers, "general", "special", "a", "B.c_d-9")]
    public IReadOnlyDictionary<LabelKey, LabelValue> Labels { get; init; } = new Dictionary<LabelKey, LabelValue>();

    /// <summary>Taints of the servers, which keep off what does not tolerate them; without it there are none.</summary>
    public IReadOnlyList<TaintSettings> Taints { get; init; } = [];

    /// <summary>What the kubelet keeps for the system; without it, the value that the image computes.</summary>
    public KubeletSettings Kubelet { get; init; } = new();

    /// <summary>The disk.</summary>
    public required DiskSettings Disk { get; init; }

    /// <summary>
    /// Tags of the servers, their volumes and network interfaces beside <c>tags</c> of the environment; without it, none. They are in the
    /// launch template, so that the first server has them, too, and other tags are other servers. The environment's <c>tags</c> can
    /// change at any time, and reach servers that are launched later, without their volumes.
    /// </summary>
    [Setting(SettingEffect.OtherServers, "platform", "other", "")]
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether pods without tolerations run on it: a taint that only prefers others keeps none off.</summary>
    internal bool TakesEveryPod => Taints.All(taint => taint.Effect == TaintEffect.PreferNoSchedule);

    /// <summary>The processor architecture of the instance types.</summary>
    internal Architecture Architecture => InstanceTypes[0].Architecture;

    /// <summary>The kind of accelerator of the instance types.</summary>
    internal Accelerator Accelerator => AcceleratorOf(InstanceTypes[0]) ?? Accelerator.None;

    /// <summary>Whether another server would be the same server.</summary>
    /// <param name="other">The other server.</param>
    /// <returns>
    /// <see langword="true"/> when all values are equal, lists item by item. Of two releases only what a server has of them counts: a
    /// release that brings servers nothing new makes no other server.
    /// </returns>
    public bool HasContentOf(ServerSettings other) => JsonNode.DeepEquals(Content(), other.Content());

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment the servers belong to.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) =>
    [
        .. Require.Published($"{path}.release", Release),
        .. ValidateSkew($"{path}.release", environment),
        .. ValidateInstanceTypes($"{path}.instanceTypes"),
        .. Labels.Keys.SelectMany(key => Require.That(
            !key.IsKubernetesOwn,
            $"{path}.labels.{key}",
            $"the key \"{key}\"",
            "write one outside kubernetes.io, k8s.io and eks.amazonaws.com, which a kubelet may not set on its own node")),
        .. Labels.Keys.SelectMany(key => Require.That(
            !key.ToString().StartsWith(ReservedPrefix, StringComparison.Ordinal),
            $"{path}.labels.{key}",
            $"the key \"{key}\"", $"write one that does not start with \"{ReservedPrefix}\", which this program uses")),
        .. Taints.Index().SelectMany(item => Require.That(
            !item.Item.Key.ToString().StartsWith(ReservedPrefix, StringComparison.Ordinal),
            $"{path}.taints[{item.Index}].key",
            $"the key \"{item.Item.Key}\"", $"write one that does not start with \"{ReservedPrefix}\", which this program uses")),
        .. Taints.Index().SelectMany(item => Require.That(
            Taints.Take(item.Index).All(earlier => earlier.Key != item.Item.Key || earlier.Effect != item.Item.Effect),
            $"{path}.taints[{item.Index}]",
            $"the key \"{item.Item.Key}\" with that effect again",
            "write each pair of key and effect once")),
        // One is the stage's.
        .. Quota.Taints.Validate($"{path}.taints", Taints.Count + 1, "taints with that of the stage", "write fewer"),
        .. Kubelet.Validate($"{path}.kubelet"),
        .. TagRules.Validate($"{path}.tags", Tags),
        .. Require.That(
            !Tags.ContainsKey("Name"),
            $"{path}.tags.Name",
            "the key \"Name\", by which this program names servers",
            "write another key"),
        .. Disk.Validate($"{path}.disk"),
    ];

    private JsonNode? Content()
    {
        var content = JsonSerializer.SerializeToNode(this, ValueJson.Options)!;
        if (InstanceTypes.Count > 0 && ReleaseCatalogue.TryFind(Release, out var release))
            content["release"] = $"{release.Kubernetes.Version} {release.NodeImage(OperatingSystem, Architecture).ReleaseVersion}";

        return content;
    }

    // The prefix of the labels and taints that tell stage, pool and generation.
    private const string ReservedPrefix = "infra/";

    private IEnumerable<Finding> ValidateSkew(string path, EnvironmentSettings environment)
    {
        if (!ReleaseCatalogue.TryFind(Release, out var nodes) || !ReleaseCatalogue.TryFind(environment.Release, out var cluster)) return [];

        var (node, controlPlane) = (nodes.Kubernetes.Version, cluster.Kubernetes.Version);

        return Require.That(
            VersionSkew.Allows(node, controlPlane),
            path,
            $"\"{Release}\" with Kubernetes {node} under a control plane of {controlPlane}", $"write a release of 1.{VersionSkew.Oldest(controlPlane)} to {controlPlane}");
    }

    private IEnumerable<Finding> ValidateInstanceTypes(string path) =>
    [
        // https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html (instanceTypes; botocore 1.43.11),
        // read 2026-11-22
        .. Require.That(InstanceTypes.Count is >= 1 and <= 20, path, $"{InstanceTypes.Count} instance types", "write 1 to 20"),
        .. InstanceTypes.Index().SelectMany(item => Require.That(
            item.Item.Architecture == InstanceTypes[0].Architecture,
            $"{path}[{item.Index}]",
            $"\"{item.Item}\" ({item.Item.Architecture}) beside \"{InstanceTypes[0]}\" ({InstanceTypes[0].Architecture})",
            "one generation has one image, so use one architecture")),
        .. InstanceTypes.Index().SelectMany(item => Require.That(
            AcceleratorOf(item.Item) is not { } accelerator || AcceleratorOf(InstanceTypes[0]) is not { } first || accelerator == first,
            $"{path}[{item.Index}]",
            $"\"{item.Item}\" (accelerator {AcceleratorOf(item.Item)}) beside \"{InstanceTypes[0]}\" (accelerator {AcceleratorOf(InstanceTypes[0])})",
            "one generation has one image, so use types with the same kind of accelerator")),
        .. Require.Distinct(path, InstanceTypes, "type"),
        .. InstanceTypes.Index().SelectMany(item => ValidateFigures($"{path}[{item.Index}]", item.Item)),
        .. Require.That(
            CapacityType != CapacityType.Spot || InstanceTypes.Count is 0 or >= FewestSpotTypes,
            path,
            $"{InstanceTypes.Count} for spot servers",
            $"write at least {FewestSpotTypes}, so that servers remain when AWS reclaims one type"),
    ];

    private static Accelerator? AcceleratorOf(InstanceType type) => InstanceTable.TryFind(type, out var figures) ? figures.Accelerator : null;

    private IEnumerable<Finding> ValidateFigures(string path, InstanceType type)
    {
        if (!InstanceTable.TryFind(type, out var figures))
        {
            var (reason, remedy) = UnknownType.Refusal(type);
            return [new Finding(path, $"\"{type}\", {reason}", $"{remedy}")];
        }

        if (!InstanceTable.TryFind(InstanceTypes[0], out var first)) return [];

        // The Cluster Autoscaler computes with the first type of a group; a pod that fits only that one would make it add servers
        // without end. EKS asks for types of equal size.
        // https://github.com/kubernetes/autoscaler/blob/55c37cd/cluster-autoscaler/cloudprovider/aws/README.md and
        // https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types (at 4d52b4d),
        // read 2026-11-22
        return
        [
            .. Require.That(
                figures.VCpus >= first.VCpus,
                path,
                $"\"{type}\" with {figures.VCpus} vCPUs under \"{first.Type}\" with {first.VCpus}",
                "the autoscaler assumes that all are like the first, so list the smallest type first"),
            .. Require.That(
                figures.MemoryMiB >= first.MemoryMiB,
                path,
                $"\"{type}\" with {figures.MemoryMiB} MiB under \"{first.Type}\" with {first.MemoryMiB} MiB",
                "the autoscaler assumes that all are like the first, so list the smallest type first"),
        ];
    }

    // AWS's rule of thumb is ten types at least. Our own bound is lower: with fewer than three it is no diversification.
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html (a copy), read 2026-11-22
    private const int FewestSpotTypes = 3;
}
