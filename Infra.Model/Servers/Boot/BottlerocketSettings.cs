using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Infra.Model.Servers.Boot;

/// <summary>The settings of a Bottlerocket server that differ from the image's own.</summary>
/// <remarks>
/// https://bottlerocket.dev/en/os/1.57.x/api/settings/, as data/settings of bottlerocket-os/bottlerocket-project-website 6102096,
/// read 2026-11-22.
/// </remarks>
public sealed record BottlerocketSettings
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The kubelet. The image computes its own reserve from the number of pods.</summary>
    public required BottlerocketKubernetes Kubernetes { get; init; }

    /// <summary>The containers that belong to the server rather than to Kubernetes.</summary>
    public BottlerocketHostContainers HostContainers { get; } = new();

    /// <summary>Updates in place.</summary>
    public required BottlerocketUpdates Updates { get; init; }

    /// <summary>The settings of a server.</summary>
    /// <param name="server">What the server is.</param>
    /// <returns>The settings.</returns>
    public static BottlerocketSettings Of(ServerSpecification server) => new()
    {
        Kubernetes = new() { MaxPods = server.MaxPods, SystemReserved = SystemReserved.Of(server.Kubelet) },
        Updates = new() { VersionLock = $"v{server.ReleaseVersion.Split('-')[0]}" },
    };

    /// <summary>The settings as the image reads them.</summary>
    /// <returns>TOML.</returns>
    public string ToToml() => Toml.Write(new JsonObject { ["settings"] = JsonSerializer.SerializeToNode(this, Json) });
}
