namespace Infra.Model.Settings.Cluster;

/// <summary>What happens to a pod that does not keep the rules of the workload namespaces.</summary>
public enum AdmissionAction
{
    /// <summary>It is refused.</summary>
    Deny,

    /// <summary>It runs; the API server warns whoever declares it, and the audit log has an entry.</summary>
    Warn,
}
