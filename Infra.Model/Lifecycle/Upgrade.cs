using Infra.Model.Releases;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Lifecycle;

/// <summary>
/// The way of an environment to a release as small pull requests: what is unfinished is finished, then the control plane goes, one
/// Kubernetes minor at a time, then each pool is followed by servers of the release. On the way to an older Kubernetes the pools go
/// first, as no server may be newer than the control plane.
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
                Do = Edit(environment, next),
                Before = environment,
                After = after,
                Undo = $"{Edit(after, environment.Settings.Release)}; EKS allows it for seven days where the Kubernetes minor differs",
                Undone = environment,
            };
            environment = after;
        }
    }

    private static string Edit(EnvironmentDefinition environment, ReleaseName release) =>
        $"in Pulumi.{environment.Name}.yaml, write release: \"{release}\" instead of \"{environment.Settings.Release}\"";

    private static IEnumerable<UpgradeStep> Pools(EnvironmentDefinition environment, ReleaseName? release)
    {
        foreach (var pool in environment.Settings.Pools.Keys.OrderBy(pool => pool.ToString(), StringComparer.Ordinal))
        {
            // Each generation is enlarged, enabled, drained and retired at most; the one that follows is in test before.
            var most = 5 * (environment.Settings.Pools[pool].Generations.Count + 1);
            for (var made = 0; PoolStep.Next(environment, pool, release) is { } step; made++)
            {
                if (made == most) throw new InvalidOperationException($"pools.{pool}: the way to a release has more than {most} steps; the next is {step.Do}");

                yield return step;
                environment = step.After;
            }
        }
    }
}
