using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Releases;

/// <summary>Which Kubernetes versions may work together in one cluster.</summary>
public static class VersionSkew
{
    // The kubelet may be up to three minors older than the API server, and never newer.
    // https://kubernetes.io/releases/version-skew-policy/#kubelet (kubernetes/website 01bc097), read 2026-11-22
    private const int OldestServer = 3;

    /// <summary>Whether servers may run under a control plane.</summary>
    /// <param name="server">The servers' version.</param>
    /// <param name="controlPlane">The control plane's version.</param>
    /// <returns><see langword="true"/> for the control plane's own minor and the three before it.</returns>
    public static bool Allows(KubernetesVersion server, KubernetesVersion controlPlane) =>
        server.Minor <= controlPlane.Minor && server.Minor >= Oldest(controlPlane);

    /// <summary>The oldest version that servers may run under a control plane.</summary>
    /// <param name="controlPlane">The control plane's version.</param>
    /// <returns>The number after the point.</returns>
    public static int Oldest(KubernetesVersion controlPlane) => controlPlane.Minor - OldestServer;
}
