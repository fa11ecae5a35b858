using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Infra.Model.Servers.Boot;

/// <summary>
/// The settings of an Amazon Linux 2023 server, of which EKS adds those of the cluster. Of updates in place there is nothing to say: the
/// image takes its packages from the repositories of its own release, and nothing here asks for another.
/// </summary>
/// <remarks>
/// https://github.com/awslabs/amazon-eks-ami/blob/81fec2e/nodeadm/doc/api.md and
/// https://docs.aws.amazon.com/linux/al2023/ug/deterministic-upgrades-usage.html (a copy), read 2026-11-22.
/// </remarks>
public sealed record NodeConfig
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The version of the format.</summary>
    public string ApiVersion { get; } = "node.eks.aws/v1alpha1";

    /// <summary>The format.</summary>
    public string Kind { get; } = "NodeConfig";

    /// <summary>The settings.</summary>
    public required NodeConfigSpec Spec { get; init; }

    /// <summary>The settings of a server.</summary>
    /// <param name="server">What the server is.</param>
    /// <returns>The settings.</returns>
    public static NodeConfig Of(ServerSpecification server) => new()
    {
        Spec = new() { Kubelet = NodeConfigKubelet.Of(server.MaxPods, server.Kubelet) },
    };

    /// <summary>The settings in the form that EKS merges with its own: a document of several parts, of which they are one.</summary>
    /// <returns>The document.</returns>
    public string ToMime()
    {
        var yaml = Yaml.Write(JsonSerializer.SerializeToNode(this, Json) as JsonObject ?? []);
        return
            $"""
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="infra"

            --infra
            Content-Type: application/node.eks.aws

            ---
            {yaml}
            --infra--

            """;
    }
}
