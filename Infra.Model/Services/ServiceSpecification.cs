using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Infra.Model.Settings;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Services;

/// <summary>
/// Everything that makes the pods of a version what they are. It is what the version's hash is made of: pods cannot be changed, because
/// a change of any value here is another version with another name. What may change beside running pods is not here: stage, share,
/// floor, capacity, exposure, callers and tags.
/// </summary>
/// <remarks>
/// Which setting is in it is declared at the setting, by <see cref="SettingEffect.OtherVersion"/>, and tested for each. A property that
/// comes later is nullable and <see langword="null"/> where it is not set: then it is not in the hash of the versions that exist.
/// </remarks>
public sealed record ServiceSpecification
{
    private static readonly JsonSerializerOptions Json = new(ValueJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The namespace of the service.</summary>
    public required NamespaceName Namespace { get; init; }

    /// <summary>The service, which labels tell.</summary>
    public required ServiceName Service { get; init; }

    /// <summary>The image with registry and digest, as Kubernetes is told.</summary>
    public required string Image { get; init; }

    /// <summary>The service account, whose name tells what the pods may do in AWS.</summary>
    public required string ServiceAccount { get; init; }

    /// <summary>The TCP port that the container listens on; <see langword="null"/> for a worker.</summary>
    public required int? Port { get; init; }

    /// <summary>What the port speaks; <see langword="null"/> for HTTP/1.1.</summary>
    public ServiceProtocol? Protocol { get; init; }

    /// <summary>The requested processor time in thousandths of a core.</summary>
    public required int CpuMillis { get; init; }

    /// <summary>The requested memory and its limit in MiB.</summary>
    public required int MemoryMiB { get; init; }

    /// <summary>How the pods tell that they can serve.</summary>
    public required HealthSettings Health { get; init; }

    /// <summary>Environment variables.</summary>
    public required IReadOnlyDictionary<VariableName, string> Env { get; init; }

    /// <summary>Files of configuration.</summary>
    public required IReadOnlyDictionary<ConfigFileName, string> Config { get; init; }

    /// <summary>Environment variables from Secrets; <see langword="null"/> for none.</summary>
    public IReadOnlyDictionary<VariableName, SecretSettings>? Secrets { get; init; }

    /// <summary>Directories to write to; <see langword="null"/> for none but <c>/tmp</c>.</summary>
    public IReadOnlyList<VolumeSettings>? Volumes { get; init; }

    /// <summary>Containers that end before a pod starts; <see langword="null"/> for none.</summary>
    public IReadOnlyList<ServiceContainer>? InitContainers { get; init; }

    /// <summary>Containers that run beside the version's own; <see langword="null"/> for none.</summary>
    public IReadOnlyList<ServiceContainer>? Sidecars { get; init; }

    /// <summary>The pool; <see langword="null"/> for any.</summary>
    public PoolName? Pool { get; init; }

    /// <summary>The keys of taints that pods tolerate; <see langword="null"/> for none.</summary>
    public IReadOnlyList<LabelKey>? Tolerates { get; init; }

    /// <summary>The id of the container's user.</summary>
    public required int User { get; init; }

    /// <summary>The longest request in seconds, and for a worker the longest job.</summary>
    public required int LongestRequestSeconds { get; init; }

    /// <summary>How long a pod that goes keeps serving, in seconds; <see langword="null"/> for a worker, which stops to take jobs at once.</summary>
    public required int? PreStopSeconds { get; init; }

    /// <summary>How long Kubernetes waits for a pod to end, in seconds.</summary>
    [JsonIgnore]
    public int GraceSeconds => RunSettings.Grace(PreStopSeconds ?? 0, LongestRequestSeconds);

    /// <summary>How long the load balancer waits for requests of a pod that goes, in seconds.</summary>
    // Longer than the longest request: a target that closes earlier gives clients an error. AWS takes up to 3,600.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html, as cited by services.md
    [JsonIgnore]
    public int DeregistrationSeconds => LongestRequestSeconds + 30;

    /// <summary>The specification that settings lead to.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="service">The service.</param>
    /// <param name="run">What one of its versions runs.</param>
    /// <returns>The specification.</returns>
    public static ServiceSpecification Of(EnvironmentDefinition environment, DeclaredService service, RunSettings run) => new()
    {
        Namespace = service.Namespace,
        Service = service.Name,
        Image = ServiceImage.Of(environment, run.Image),
        ServiceAccount = ServiceIdentity.Of(service, run).Name,
        Port = run.Port,
        Protocol = run.Protocol == ServiceProtocol.Http ? null : run.Protocol,
        CpuMillis = run.CpuMillis,
        MemoryMiB = run.MemoryMiB,
        Health = run.Health,
        Env = run.Env,
        Config = run.Config,
        Secrets = run.Secrets.Count == 0 ? null : run.Secrets,
        Volumes = OrNull(run.Volumes),
        InitContainers = OrNull([.. run.InitContainers.Select(container => ServiceContainer.Of(environment, container))]),
        Sidecars = OrNull([.. run.Sidecars.Select(container => ServiceContainer.Of(environment, container))]),
        Pool = run.Pool,
        Tolerates = OrNull(run.Tolerates),
        User = run.User,
        LongestRequestSeconds = run.LongestRequestSeconds,
        PreStopSeconds = run.Port is null ? null : run.PreStopSeconds,
    };

    /// <summary>The hash of the specification.</summary>
    /// <returns><see cref="ContentHash.Length"/> characters.</returns>
    public string Hash() => ContentHash.Of(JsonSerializer.SerializeToNode(this, Json) as JsonObject ?? []);

    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
