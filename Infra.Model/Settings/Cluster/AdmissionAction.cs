namespace Infra.Model.Settings.Cluster;

/// <summary>What happens to a pod that does not keep the rules of the workload namespaces.</summary>
public enum AdmissionAction
{
    /// <summary>It is refused.</summary>
    Deny,

    /// <summary>It runs; whoever declares it is told, and so is the audit log.</summary>
    Warn,
}
