using System.Text.Json;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Infra.Baseline;

/// <summary>A Helm chart at an exact version.</summary>
public sealed class HelmChart : ComponentResource
{
    // Long enough for a server to be added and an image to be pulled; after it the release is rolled back.
    private const int TimeoutSeconds = 600;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Declares the chart.</summary>
    /// <param name="name">The name of the component and of its release.</param>
    /// <param name="args">Which chart, and its values.</param>
    /// <param name="options">Options of the component.</param>
    public HelmChart(string name, HelmChartArgs args, ComponentResourceOptions? options = null)
        : base("infra:baseline:HelmChart", name, options)
    {
        var (isImage, repository) = (args.Repository.StartsWith("oci://", StringComparison.Ordinal), args.Repository.TrimEnd('/'));
        var release = new ReleaseArgs
        {
            Name = args.Name ?? args.Chart,
            // A registry of images has no index of charts: the chart is named whole.
            Chart = isImage ? $"{repository}/{args.Chart}" : args.Chart,
            Version = args.Version,
            Namespace = args.Namespace,
            Values = Values(args.Values, args.Computed),
            Atomic = true,
            CleanupOnFail = true,
            MaxHistory = 5,
            Timeout = TimeoutSeconds,
        };
        if (!isImage) release.RepositoryOpts = new RepositoryOptsArgs { Repo = args.Repository };

        _ = new Pulumi.Kubernetes.Helm.V3.Release(name, release, args.Scope.In(this, args.After));

        RegisterOutputs();
    }

    private static InputMap<object> Values(object record, IReadOnlyDictionary<string, Output<string>> computed)
    {
        var values = new InputMap<object>();
        foreach (var value in JsonSerializer.SerializeToElement(record, Json).EnumerateObject()) values.Add(value.Name, (object)value.Value);
        foreach (var (name, value) in computed) values.Add(name, value.Apply(text => (object)text));

        return values;
    }
}
