namespace Infra.Model.Values.Kubernetes;

/// <summary>The labels that tell pods apart.</summary>
public static class WorkloadLabels
{
    /// <summary>The service's name.</summary>
    public const string Service = "infra/service";

    /// <summary>The hash of the service's version.</summary>
    public const string Version = "infra/version";

    /// <summary>On a pod, with the value <c>true</c>: it is of a service without a port, and may take longer to end than others.</summary>
    public const string Worker = "infra/worker";
}
