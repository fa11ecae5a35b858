using Infra.Identity;
using Infra.Model.Releases;
using Pulumi;

namespace Infra.Baseline;

/// <summary>
/// The AWS Load Balancer Controller: makes the load balancers that services and ingresses ask for. It may change what carries this
/// cluster's tag and nothing else.
/// </summary>
public sealed class LoadBalancerController : ComponentResource
{
    private const string Chart = "aws-load-balancer-controller";

    /// <summary>Declares the controller.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component.</param>
    public LoadBalancerController(string name, BaselineArgs args, ComponentResourceOptions? options = null)
        : base("infra:baseline:LoadBalancerController", name, options)
    {
        var controlPlane = args.Scope.ControlPlane;
        var chart = ReleaseCatalogue.Find(args.Settings.Release).Charts[Chart];
        var identity = new PodIdentity(
            name,
            controlPlane.IdentityOf(args.Settings, "kube-system", Chart) with
            {
                Policy = Output.Create(LoadBalancerRights.For(args.Settings, controlPlane.DeclaredName)),
            },
            new ComponentResourceOptions { Parent = this });

        _ = new HelmChart(
            name,
            new HelmChartArgs
            {
                Chart = Chart,
                Repository = chart.Repository,
                Version = chart.Version,
                Values = LoadBalancerControllerValues.For(args.Environment, args.Settings, controlPlane.DeclaredName, chart.Image),
                // By id: a tag can be on another network, too. The server's metadata, where the controller would look, is out of reach for pods.
                Computed = new Dictionary<string, Output<string>> { ["vpcId"] = args.Network.VpcId },
                Scope = args.Scope,
                After = [identity],
            },
            new ComponentResourceOptions { Parent = this });

        RegisterOutputs();
    }
}
