using Infra.Model.Releases;
using Infra.Model.Settings;

namespace Infra.Model.Lifecycle;

/// <summary>What a change of the release does to the control plane and what runs with it, and how to go back.</summary>
/// <param name="What">What happens.</param>
/// <param name="Back">How to go back, and what that costs.</param>
public sealed record ControlPlaneEffect(string What, string Back)
{
    /// <summary>The effect of a change.</summary>
    /// <param name="before">The environment as it is deployed; <see langword="null"/> if it is not.</param>
    /// <param name="after">The environment as it is to be deployed next.</param>
    /// <returns>The effect; <see langword="null"/> if only the images of nodes differ, or nothing is deployed.</returns>
    public static ControlPlaneEffect? Of(EnvironmentDefinition? before, EnvironmentDefinition after)
    {
        if (before is null || before.Settings.Release == after.Settings.Release) return null;

        // Servers name releases of their own.
        var (old, next) = (ReleaseCatalogue.Find(before.Settings.Release), ReleaseCatalogue.Find(after.Settings.Release));
        if (ReleaseDifference.Of(old, next).All(difference => difference.Part == ReleasePart.Nodes)) return null;

        var (from, to) = (old.Kubernetes.Version, next.Kubernetes.Version);
        return from == to
            ? new ControlPlaneEffect($"stays on Kubernetes {to}; add-ons and charts become those of {after.Settings.Release}", $"write {before.Settings.Release} again")
            : new ControlPlaneEffect(
                // https://docs.aws.amazon.com/eks/latest/userguide/rollback-cluster.html, as cited in EnvironmentMoves
                to.Minor > from.Minor
                    ? $"goes from Kubernetes {from} to {to} in place; add-ons and charts follow"
                    : $"goes back from Kubernetes {from} to {to} in place, which EKS does within seven days after an upgrade; add-ons and charts follow",
                $"write {before.Settings.Release} again{(to.Minor > from.Minor ? ", within seven days" : "")}");
    }
}
