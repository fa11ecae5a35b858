namespace Infra.Model.Settings.Cluster;

/// <summary>What happens when a Kubernetes version leaves standard support.</summary>
public enum SupportType
{
    /// <summary>EKS upgrades the control plane to the next version by itself.</summary>
    Standard,

    /// <summary>EKS keeps the version for another year, at about six times the price of the control plane.</summary>
    Extended,
}
