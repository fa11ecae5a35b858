namespace Infra.Model.World;

/// <summary>How long things take that no declaration decides, in seconds.</summary>
/// <remarks>
/// The ranges are those that users report of the AWS Load Balancer Controller, of Kubernetes and of EKS; see the sources at the settings
/// that have to bear them. A property test lets them vary.
/// </remarks>
public sealed record WorldDelays
{
    /// <summary>From an update until the load balancer has the new weights, or has lost a target group.</summary>
    public int Weights { get; init; } = 20;

    /// <summary>From the end of a pod until the load balancer sends it nothing more. Fewer than a pod's sleep, or requests are lost.</summary>
    public int Deregistration { get; init; } = 45;

    /// <summary>From the readiness of a pod until the load balancer sends to it.</summary>
    public int Registration { get; init; } = 30;

    /// <summary>From a pod's place on a server until it is ready.</summary>
    public int Start { get; init; } = 30;

    /// <summary>From a pod that finds no room until a new server has room.</summary>
    public int Launch { get; init; } = 120;

    /// <summary>From the failure of a pod's node until the load balancer sends the pod nothing more: two health checks, 10 seconds apart.</summary>
    public int Unhealthy { get; } = 20;

    /// <summary>From the failure of a node until Kubernetes replaces its pods.</summary>
    /// <remarks>
    /// 50 seconds until the node is not ready, and 300 for which pods tolerate that:
    /// https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ (from general knowledge, unverified).
    /// </remarks>
    public int GiveUp { get; } = 350;

    /// <summary>Between two looks of the autoscaler at the load.</summary>
    public int Look { get; } = 15;

    /// <summary>How long the autoscaler remembers that more pods were needed.</summary>
    public int Remember { get; } = 300;
}
