using Infra.Model.Releases;
using Infra.Model.Settings;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Lifecycle;

/// <summary>
/// The way of an environment to a release as few pull requests: what is unfinished is finished, then the control plane goes, one
/// Kubernetes minor at a time, then the pools are followed by servers of the release, all pools through one phase in one pull request.
/// On the way to an older Kubernetes the pools go first, as no server may be newer than the control plane.
/// </summary>
public static class Upgrade
{
    /// <summary>The steps to a release.</summary>
    /// <param name="environment">The environment as it is.</param>
    /// <param name="release">A published release.</param>
    /// <returns>The steps in order; none when the environment is there.</returns>
    public static IReadOnlyList<UpgradeStep> To(EnvironmentDefinition environment, ReleaseName release)
    {
        var isDown = ReleaseCatalogue.Kubernetes(release).Minor < ReleaseCatalogue.Kubernetes(environment.Settings.Release).Minor;
        var isReleaseLeft = environment.Settings.Release != release;
        var steps = new List<UpgradeStep>();

        if (isReleaseLeft && !isDown) steps.AddRange(Pools(environment, null));
        if (!isDown) steps.AddRange(ControlPlane(Last(steps, environment), release));
        steps.AddRange(Pools(Last(steps, environment), release));
        if (isDown) steps.AddRange(ControlPlane(Last(steps, environment), release));

        return steps;
    }

    /// <summary>The releases that a control plane passes through, as EKS goes one minor at a time.</summary>
    /// <param name="published">The published releases, the oldest first, each with its Kubernetes version.</param>
    /// <param name="from">The release it runs.</param>
    /// <param name="to">The release it is to run.</param>
    /// <returns>The last release of each minor between, as far as there is one, then <paramref name="to"/>; empty if it runs that.</returns>
    public static IEnumerable<ReleaseName> Through(
        IReadOnlyCollection<(ReleaseName Name, KubernetesVersion Version)> published,
        ReleaseName from,
        ReleaseName to)
    {
        if (from == to) yield break;

        var (start, end) = (MinorOf(from), MinorOf(to));
        for (var minor = start; Math.Abs(end - minor) > 1;)
        {
            minor += Math.Sign(end - minor);
            if (published.LastOrDefault(release => release.Version.Minor == minor).Name is { } between) yield return between;
        }

        yield return to;

        int MinorOf(ReleaseName name) => published.First(release => release.Name == name).Version.Minor;
    }

    private static EnvironmentDefinition Last(List<UpgradeStep> steps, EnvironmentDefinition start) => steps.Count == 0 ? start : steps[^1].After;

    private static IEnumerable<UpgradeStep> ControlPlane(EnvironmentDefinition environment, ReleaseName release)
    {
        var published = ReleaseCatalogue.Names.Select(name => (name, ReleaseCatalogue.Kubernetes(name))).ToList();
        foreach (var next in Through(published, environment.Settings.Release, release))
        {
            var after = environment with { Settings = environment.Settings with { Release = next } };
            yield return new UpgradeStep
            {
                Phase = UpgradePhase.ControlPlane,
                Do = [Edit(environment, next)],
                Before = environment,
                After = after,
                Undo = [$"{Edit(after, environment.Settings.Release)}{WithinAWeek(environment, after)}"],
                Undone = environment,
            };
            environment = after;
        }
    }

    private static string Edit(EnvironmentDefinition environment, ReleaseName release) =>
        $"in Pulumi.{environment.Name}.yaml, write release: \"{release}\" instead of \"{environment.Settings.Release}\"";

    // https://docs.aws.amazon.com/eks/latest/userguide/rollback-cluster.html, as cited in EnvironmentMoves
    private static string WithinAWeek(EnvironmentDefinition before, EnvironmentDefinition after) =>
        ReleaseCatalogue.Kubernetes(before.Settings.Release).Minor < ReleaseCatalogue.Kubernetes(after.Settings.Release).Minor
            ? "; EKS allows it for seven days, and while no server is newer than the control plane"
            : "";

    // Pools do not depend on each other, so what is the next phase of several is one pull request; the others wait for it.
    private static IEnumerable<UpgradeStep> Pools(EnvironmentDefinition environment, ReleaseName? release)
    {
        var pools = environment.Settings.Pools.Keys.OrderBy(pool => pool.ToString(), StringComparer.Ordinal).ToList();

        // Each generation is enlarged, enabled, drained and retired at most; the one that follows is in test before.
        var most = 5 * environment.Settings.Pools.Values.Sum(pool => pool.Generations.Count + 1);
        for (var made = 0; ; made++)
        {
            var next = pools.SelectMany(pool => PoolStep.Next(environment, pool, release) is { } step ? ((PoolName Pool, UpgradeStep Step)[])[(pool, step)] : []).ToList();
            if (next.Count == 0) yield break;
            if (made == most) throw new InvalidOperationException($"the way to a release has more than {most} steps; the next is {next[0].Step.Do[0]}");

            var phase = next.Min(item => item.Step.Phase);
            var together = UpgradeStep.Of([.. next.Where(item => item.Step.Phase == phase)]);
            yield return together;
            environment = together.After;
        }
    }
}
