using Infra.Identity;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values.Kubernetes;
using Pulumi;

namespace Infra.Baseline;

/// <summary>The charts that a stack file has beside those of the release, each after those that it names.</summary>
public sealed class WrittenCharts : ComponentResource
{
    /// <summary>Declares the charts.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What they are made from.</param>
    /// <param name="baseline">The baseline of the cluster, which comes first.</param>
    /// <param name="options">Options of the component.</param>
    public WrittenCharts(string name, BaselineArgs args, ClusterBaseline baseline, ComponentResourceOptions? options = null)
        : base(ResourceTypes.WrittenCharts, name, options)
    {
        var declared = new Dictionary<ChartName, Resource>();
        foreach (var chart in ChartOrder.Of(args.Settings.Charts))
        {
            var written = args.Settings.Charts[chart];
            var identity = written.Identity is { } account
                ? new PodIdentity($"{name}-{chart}", args.Scope.ControlPlane.IdentityOf(args.Settings, $"{written.Namespace}", account), Child())
                : null;

            declared[chart] = new HelmChart(
                $"{name}-{chart}",
                new HelmChartArgs
                {
                    Name = $"{chart}",
                    Chart = $"{written.Chart ?? chart}",
                    Repository = $"{written.Repository}",
                    Version = $"{written.Version}",
                    Namespace = $"{written.Namespace}",
                    Values = written.Values is { } values ? values.Json : new { },
                    Scope = args.Scope,
                    After = [baseline, .. identity is null ? [] : (Resource[])[identity], .. written.After.Select(first => declared[first])],
                },
                Child());
        }

        RegisterOutputs();

        ComponentResourceOptions Child() => new() { Parent = this };
    }
}
