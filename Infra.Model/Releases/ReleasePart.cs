namespace Infra.Model.Releases;

/// <summary>What of an environment a version in a release is of.</summary>
public enum ReleasePart
{
    /// <summary>The control plane, which changes in place.</summary>
    ControlPlane,

    /// <summary>Servers, which are followed by new ones, move by move.</summary>
    Nodes,

    /// <summary>EKS add-ons, which change in place.</summary>
    AddOns,

    /// <summary>Helm charts, which change in place.</summary>
    Charts,
}
