using System.Globalization;
using Infra.Model.Releases;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;

namespace Infra.Model.Environments;

/// <summary>How long EKS supports the Kubernetes version of a control plane at its standard price.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html (at 4d52b4d), read 2026-11-22.</remarks>
public static class KubernetesSupport
{
    // Room for one generation of each pool to be tested, enabled and drained, in every environment in turn.
    private const int DaysOfWarning = 60;

    /// <summary>What the day means for an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>No finding or one: past the end an error, unless extended support is paid for; shortly before it, a warning.</returns>
    public static IEnumerable<Finding> Check(EnvironmentDefinition environment, DateOnly asOf)
    {
        var release = environment.Settings.Release;
        var kubernetes = ReleaseCatalogue.Find(release).Kubernetes;
        var found = $"\"{release}\" with Kubernetes {kubernetes.Version}, whose standard support";
        var end = kubernetes.EndOfStandardSupport.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var daysLeft = kubernetes.EndOfStandardSupport.DayNumber - asOf.DayNumber;

        return (environment.Settings.ControlPlane.SupportType, daysLeft) switch
        {
            (_, > DaysOfWarning) => [],
            (_, >= 0) => [Report($"{found} ends on {end}, {Plural.Of(daysLeft, "day")} ahead", Next()) with { Severity = Severity.Warning }],
            (SupportType.Standard, _) => [Report($"{found} ended on {end}, so EKS upgrades the control plane automatically", Next())],
            (SupportType.Extended, _) => [Report($"{found} ended on {end}, so AWS charges for extended support", Next()) with { Severity = Severity.Warning }],
            var (support, _) => throw new InvalidOperationException($"{support} is no type of support"),
        };

        // A newer minor that there is a release of, or the command that writes one.
        string Next() => ReleaseCatalogue.Names.FirstOrDefault(name => ReleaseCatalogue.Kubernetes(name).Minor > kubernetes.Version.Minor) is { } newer
            ? $"move to a release with a newer version; ./infractl rollout {environment.Name} --plan {newer} lists the steps"
            : $"write a release with a newer version (./infractl release new NAME --from {release} --kubernetes 1.{kubernetes.Version.Minor + 1} --ask {environment.Name}), and move to it; docs/runbooks/releases.md shows how";

        Finding Report(string text, string remedy) => CheckKind.KubernetesIsSupported.Report(environment.Name, "release", text, remedy);
    }

    /// <summary>What the day means for a release, whoever runs it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>No warning or one.</returns>
    public static IEnumerable<Finding> Check(Release release, DateOnly asOf)
    {
        var kubernetes = release.Kubernetes;
        var (end, daysLeft) = (kubernetes.EndOfStandardSupport.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), kubernetes.EndOfStandardSupport.DayNumber - asOf.DayNumber);
        return daysLeft > DaysOfWarning
            ? []
            : [new Finding("kubernetes.endOfStandardSupport", $"\"{end}\" for Kubernetes {kubernetes.Version}, {(daysLeft < 0 ? "which has passed" : $"{Plural.Of(daysLeft, "day")} ahead")}", "write a release with a newer minor, and move to it") { Severity = Severity.Warning }];
    }
}
