using Infra.Model.Servers;
using Pulumi;

namespace Infra.Nodes;

/// <summary>A pool of servers: the generations that exist of it side by side.</summary>
public sealed class Pool : ComponentResource
{
    /// <summary>Declares the pool.</summary>
    /// <param name="name">The name of the component.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public Pool(string name, PoolArgs args, ComponentResourceOptions? options = null)
        : base(ResourceTypes.Pool, name, options)
    {
        foreach (var generation in PlannedGeneration.Of(args.Environment, args.Name))
        {
            _ = new Generation(
                generation.Name,
                new GenerationArgs
                {
                    Generation = generation,
                    Environment = args.Environment,
                    Capacity = args.Environment.Settings.Pools[args.Name].Capacity,
                    ControlPlane = args.ControlPlane,
                    Network = args.Network,
                    Keys = args.Keys,
                    Role = args.Role,
                    After = args.After,
                },
                new ComponentResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }
}
