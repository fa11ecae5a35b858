using Pulumi;
using Pulumi.Kubernetes.Scheduling.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Scheduling.V1;

namespace Infra.Baseline;

/// <summary>Which pods go first when there is not room for all.</summary>
public sealed class Priorities : ComponentResource
{
    /// <summary>The class of workloads whose absence users notice at once.</summary>
    public const string Critical = "infra-critical";

    /// <summary>The class of placeholders, which give way to every other pod.</summary>
    public const string Headroom = "infra-headroom";

    // Pods below -10 neither make the autoscaler add servers nor keep it from removing one; placeholders have to do both.
    // https://github.com/kubernetes/autoscaler/blob/55c37cd/cluster-autoscaler/FAQ.md (pod priority), read 2026-11-22
    private const int LowestThatCounts = -10;

    /// <summary>Declares the classes.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="scope">Where they are declared.</param>
    /// <param name="options">Options of the component.</param>
    public Priorities(string name, KubernetesScope scope, ComponentResourceOptions? options = null)
        : base("infra:baseline:Priorities", name, options)
    {
        Declare(Critical, 1_000_000, "Workloads whose absence users notice at once");
        Declare(Headroom, LowestThatCounts, "Placeholders, which give way to every other pod");
        RegisterOutputs();

        void Declare(string priority, int value, string description) => _ = new PriorityClass(
            $"{name}-{priority}",
            new PriorityClassArgs
            {
                Metadata = new ObjectMetaArgs { Name = priority },
                Value = value,
                GlobalDefault = false,
                Description = description,
            },
            scope.In(this));
    }
}
