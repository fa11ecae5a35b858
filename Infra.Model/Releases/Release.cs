using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Releases;

/// <summary>A named bundle of every version an environment runs. Published once, never edited; the next is a new file.</summary>
public sealed record Release
{
    private static readonly JsonSerializerOptions WriteOptions = new(ValueJson.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The name, which is also the file's.</summary>
    public required ReleaseName Name { get; init; }

    /// <summary>The control plane.</summary>
    public required KubernetesRelease Kubernetes { get; init; }

    /// <summary>The server images, one for each operating system and architecture.</summary>
    public required IReadOnlyList<NodeImage> NodeImages { get; init; }

    /// <summary>The builds of the EKS add-ons, by the add-on's name.</summary>
    public required IReadOnlyDictionary<string, AddOnBuild> AddOns { get; init; }

    /// <summary>The Helm charts of the in-cluster controllers, by the chart's name.</summary>
    public required IReadOnlyDictionary<string, ChartRelease> Charts { get; init; }

    /// <summary>The server image for an operating system and architecture.</summary>
    /// <param name="operatingSystem">The operating system.</param>
    /// <param name="architecture">The processor architecture.</param>
    /// <returns>The image; every release has one for each pair.</returns>
    public NodeImage NodeImage(NodeOperatingSystem operatingSystem, Architecture architecture) =>
        NodeImages.Single(image => image.OperatingSystem == operatingSystem && image.Architecture == architecture);

    /// <summary>Writes the release as the text of its file.</summary>
    /// <returns>The text, with a line end.</returns>
    public string ToJson() => $"{JsonSerializer.Serialize(this, WriteOptions)}\n";
}
