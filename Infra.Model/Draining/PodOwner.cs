namespace Infra.Model.Draining;

/// <summary>The controller that starts a pod again elsewhere.</summary>
/// <param name="Kind">Its kind, such as <c>ReplicaSet</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Uid">Its identity.</param>
public sealed record PodOwner(string Kind, string Name, string Uid)
{
    /// <summary>Whether pods run for as long as the controller exists, so that a pod that goes is replaced.</summary>
    public bool IsLasting => Kind is not "Job";
}
