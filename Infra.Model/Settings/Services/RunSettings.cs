using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Services;

/// <summary>
/// Everything that makes the pods of a version what they are. Two versions with equal content are the same version; a change to any
/// value is a new version.
/// </summary>
public sealed record RunSettings
{
    // A ConfigMap holds 1 MiB.
    // https://kubernetes.io/docs/concepts/configuration/configmap/#motivation (from general knowledge, unverified)
    private const int LargestConfigKiB = 1_000;

    // Cluster Autoscaler waits 600 s for pods before it removes their server, its default, and EKS gives up a drain after 15 minutes.
    // https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html (at 4d52b4d) for EKS; the other is its
    // --max-graceful-termination-sec, from general knowledge, unverified
    private const int LongestEnd = 600;

    // After the longest request, so that an answer still leaves the pod. Our own choice.
    private const int EndMargin = 10;

    private const int DefaultPreStop = 60;
    private const int DefaultLongestRequest = 30;

    /// <summary>
    /// The image by its digest: a repository of this environment, such as <c>shop/api@sha256:…</c>, or an image with its registry
    /// that <c>admission.images</c> names.
    /// </summary>
    [Setting(SettingEffect.OtherVersion,
        "shop/api@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "registry.k8s.io/pause@sha256:ee6521f290b2168b6e0935a181d4cff9be1ac3f505666ef0e3c98fae8199917a")]
    public required PinnedImage Image { get; init; }

    /// <summary>
    /// The TCP port that the container listens on, 1 to 65,535. Without it the service is a worker: it takes its jobs itself, from a queue
    /// for example, and nobody sends it anything.
    /// </summary>
    [Setting(SettingEffect.OtherVersion, 8080, 1, 65535)]
    public int? Port { get; init; }

    /// <summary>What the port speaks; without it, <c>http</c>. All versions of a service speak the same.</summary>
    [Setting(SettingEffect.OtherVersion)]
    public ServiceProtocol Protocol { get; init; } = ServiceProtocol.Http;

    /// <summary>The processor time that a pod asks for, in thousandths of a core, 10 to 64,000. There is no limit.</summary>
    [Setting(SettingEffect.OtherVersion, 500, 10, 64_000)]
    public required int CpuMillis { get; init; }

    /// <summary>The memory that a pod asks for and is limited to, in MiB, 16 to 524,288.</summary>
    [Setting(SettingEffect.OtherVersion, 512, 16, 524_288)]
    public required int MemoryMiB { get; init; }

    /// <summary>How a pod tells that it can serve.</summary>
    public required HealthSettings Health { get; init; }

    /// <summary>Environment variables; without them there are none. No secrets: everybody who may read pods sees them.</summary>
    [Setting(SettingEffect.OtherVersion, "info", "debug", "")]
    public IReadOnlyDictionary<VariableName, string> Env { get; init; } = new Dictionary<VariableName, string>();

    /// <summary>
    /// Environment variables from Secrets of the namespace, which something else makes, such as the External Secrets Operator; without them
    /// there are none. A pod starts when the Secret is there.
    /// </summary>
    public IReadOnlyDictionary<VariableName, SecretSettings> Secrets { get; init; } = new Dictionary<VariableName, SecretSettings>();

    /// <summary>Files by name, which pods find in <c>/etc/config</c>, read-only; without them there are none. At most 1,000 KiB together.</summary>
    [Setting(SettingEffect.OtherVersion, "level: info", "level: debug", "")]
    public IReadOnlyDictionary<ConfigFileName, string> Config { get; init; } = new Dictionary<ConfigFileName, string>();

    /// <summary>Directories that the containers can write to beside <c>/tmp</c>; without them there are none. They end with the pod.</summary>
    public IReadOnlyList<VolumeSettings> Volumes { get; init; } = [];

    /// <summary>Containers that run one after the other and end before a pod starts; without them there are none.</summary>
    public IReadOnlyList<ExtraContainerSettings> InitContainers { get; init; } = [];

    /// <summary>Containers that start after those, in this order and before the version's own, and end after it; without them there are none.</summary>
    public IReadOnlyList<ExtraContainerSettings> Sidecars { get; init; } = [];

    /// <summary>The pool whose servers the pods run on; without it, any that takes them.</summary>
    [Setting(SettingEffect.OtherVersion, "spare", "general")]
    public PoolName? Pool { get; init; }

    /// <summary>The keys of taints that the pods tolerate, at least those of the enabled generations of <c>pool</c>; without it, none.</summary>
    [Setting(SettingEffect.OtherVersion, "example.com/purpose", "example.com/other")]
    public IReadOnlyList<LabelKey> Tolerates { get; init; } = [];

    /// <summary>What the pods may do in AWS; without it, nothing.</summary>
    public IReadOnlyList<RightSettings> Rights { get; init; } = [];

    /// <summary>The id of the user that the container runs as, 10,000 to 65,535; without it, 10,001.</summary>
    [Setting(SettingEffect.OtherVersion, 10_001, 10_000, 65_535)]
    public int User { get; init; } = 10_001;

    /// <summary>
    /// The longest request that must not be cut off, in seconds, 1 to 500; without it, 30. The load balancer waits 30 seconds longer
    /// for requests of a pod that goes. Without a port it is the longest job, which a pod finishes after <c>SIGTERM</c>: up to
    /// <c>admission.longestWorkerGraceSeconds</c> less ten.
    /// </summary>
    [Setting(SettingEffect.OtherVersion, 30, 1, 500)]
    public int LongestRequestSeconds { get; init; } = DefaultLongestRequest;

    /// <summary>
    /// How long a pod that goes keeps serving, in seconds, 5 to 300; without it, 60. Until then the load balancer may still send it
    /// new requests. Ten are enough for a service that only others in the cluster call. A version without a port has no such time.
    /// </summary>
    // https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/1719 and 1064, and
    // https://github.com/alphagov/govuk-helm-charts/pull/2202, where 15 were too few and 60 were chosen; as cited by services.md
    [Setting(SettingEffect.OtherVersion, 60, 5, 90)]
    public int PreStopSeconds { get; init; } = DefaultPreStop;

    /// <summary>How long Kubernetes waits for a pod to end, in seconds: its sleep, its longest request and ten seconds.</summary>
    /// <param name="preStop">How long it keeps serving.</param>
    /// <param name="longestRequest">Its longest request, or its longest job.</param>
    internal static int Grace(int preStop, int longestRequest) => preStop + longestRequest + EndMargin;

    /// <summary>The processor time that a pod asks for with all its containers, in thousandths of a core.</summary>
    // Of those that run one after the other the greatest counts, where it is more than what runs later together.
    // https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers (from general knowledge, unverified)
    internal int CpuMillisOfPod() => InitContainers.Select(container => container.CpuMillis).Append(CpuMillis + Sidecars.Sum(container => container.CpuMillis)).Max();

    /// <summary>The memory that a pod asks for with all its containers, in MiB.</summary>
    internal int MemoryMiBOfPod() => InitContainers.Select(container => container.MemoryMiB).Append(MemoryMiB + Sidecars.Sum(container => container.MemoryMiB)).Max();

    /// <summary>Checks that no variable is given twice.</summary>
    /// <param name="path">Where both stand.</param>
    /// <param name="env">The variables of the settings.</param>
    /// <param name="secrets">Those of Secrets.</param>
    internal static IEnumerable<Finding> Twice(string path, IReadOnlyDictionary<VariableName, string> env, IReadOnlyDictionary<VariableName, SecretSettings> secrets) =>
        secrets.Keys.Where(env.ContainsKey).Select(name => new Finding($"{path}.secrets.{name}", "a variable that stands under env, too", "keep one of them"));

    /// <summary>Whether another version would have the same pods.</summary>
    /// <param name="other">The other version.</param>
    /// <returns><see langword="true"/> when all values are equal, lists item by item.</returns>
    public bool HasContentOf(RunSettings other) => JsonNode.DeepEquals(Content(), other.Content());

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="admission">What pods may be.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, AdmissionSettings admission) =>
    [
        .. Require.Within(Port ?? 1, 1, 65_535, $"{path}.port", "as a port"),
        .. Require.Within(CpuMillis, 10, 64_000, $"{path}.cpuMillis", "thousandths of a core for each pod"),
        .. Require.Within(MemoryMiB, 16, 524_288, $"{path}.memoryMiB", "MiB for each pod"),
        .. Health.Validate($"{path}.health", Port is null ? null : Protocol),
        .. Require.That(
            Config.Sum(file => Encoding.UTF8.GetByteCount(file.Value)) <= LargestConfigKiB * 1024,
            $"{path}.config",
            $"files of {Config.Sum(file => Encoding.UTF8.GetByteCount(file.Value)) / 1024} KiB together",
            $"write at most {LargestConfigKiB}, or put them into the image"),
        .. Twice(path, Env, Secrets),
        .. Require.Distinct($"{path}.volumes", [.. Volumes.Select(volume => volume.Path)], "path"),
        .. Volumes.Index().SelectMany(item => item.Item.Validate($"{path}.volumes[{item.Index}]", MemoryMiB)),
        .. InitContainers.Index().SelectMany(item => item.Item.Validate($"{path}.initContainers[{item.Index}]")),
        .. Sidecars.Index().SelectMany(item => item.Item.Validate($"{path}.sidecars[{item.Index}]")),
        .. Sidecars.Index().SelectMany(item => Require.That(
            InitContainers.Concat(Sidecars.Take(item.Index)).All(other => other.Name != item.Item.Name),
            $"{path}.sidecars[{item.Index}].name",
            $"\"{item.Item.Name}\" again", "give each container of a pod a name of its own")),
        .. Require.Distinct($"{path}.initContainers", [.. InitContainers.Select(container => container.Name)], "container"),
        .. Require.Distinct($"{path}.tolerates", Tolerates, "key"),
        .. Rights.Index().SelectMany(item => Require.That(
            item.Item.Actions.Count > 0 && item.Item.Resources.Count > 0,
            $"{path}.rights[{item.Index}]",
            "a right without an action or without a resource",
            "name at least one of each, or remove the right")),
        .. Require.Within(User, 10_000, 65_535, $"{path}.user", "as a user's id"),
        .. Port is null ? OfWorker(path, admission.LongestGraceOfWorkers()) : OfServer(path, Math.Min(LongestEnd, admission.LongestGrace())),
    ];

    private IEnumerable<Finding> OfServer(string path, int longestEnd) =>
    [
        .. Require.Within(LongestRequestSeconds, 1, 500, $"{path}.longestRequestSeconds", "seconds for a request"),
        .. Require.Within(PreStopSeconds, 5, 300, $"{path}.preStopSeconds", "seconds before a pod stops"),
        .. Require.That(
            Grace(PreStopSeconds, LongestRequestSeconds) <= longestEnd,
            $"{path}.longestRequestSeconds",
            $"{LongestRequestSeconds} with preStopSeconds {PreStopSeconds}, so that a pod would need {Grace(PreStopSeconds, LongestRequestSeconds)} seconds to end",
            $"write numbers whose sum is at most {longestEnd - EndMargin}, or a drain of its server cuts it off"),
    ];

    // A worker takes no job after SIGTERM, so it needs no sleep before.
    private IEnumerable<Finding> OfWorker(string path, int longestEnd) =>
    [
        .. Require.That(
            LongestRequestSeconds >= 1 && Grace(0, LongestRequestSeconds) <= longestEnd,
            $"{path}.longestRequestSeconds",
            $"{LongestRequestSeconds} for the longest job of a version without a port",
            $"write 1 to {longestEnd - EndMargin}, or raise admission.longestWorkerGraceSeconds"),
        .. Require.That(
            PreStopSeconds == DefaultPreStop,
            $"{path}.preStopSeconds",
            $"{PreStopSeconds} for a version without a port, to which nobody sends requests", "remove it"),
        .. Require.That(Protocol == ServiceProtocol.Http, $"{path}.protocol", "a protocol for a version without a port", "remove it, or give the version a port"),
    ];

    private JsonNode? Content() => JsonSerializer.SerializeToNode(this, ValueJson.Options);
}
