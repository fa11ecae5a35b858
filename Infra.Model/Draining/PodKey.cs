namespace Infra.Model.Draining;

/// <summary>Which object of a namespace is meant: a pod, a DaemonSet, a claim or a disruption budget.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
public readonly record struct PodKey(string Namespace, string Name)
{
    /// <summary>Namespace and name, as kubectl prints them.</summary>
    public override string ToString() => $"{Namespace}/{Name}";
}
