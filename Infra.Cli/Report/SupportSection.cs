using Infra.Model.Releases;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Report;

/// <summary>Which versions run, and how long EKS supports them.</summary>
internal static class SupportSection
{
    private static readonly ReportColumn[] Columns =
    [
        new("release", "the names of the release files"),
        new("Kubernetes", "the release file"),
        new("support to", "endOfStandardSupport in the release file"),
        new("days left", "the days from the day of this report to the end of standard support", IsNumber: true),
        new("control planes", "release in the stack files"),
        new("servers", "the release of the generations in the stack files"),
        new("after the end", "controlPlane.supportType in the stack files"),
        new("source", "the release file: where the date was read, and when"),
    ];

    internal static ReportSection Of(ReportInput input)
    {
        var releases = ReleaseCatalogue.Names.Select(ReleaseCatalogue.Find).ToList();
        var bars = releases.GroupBy(release => release.Kubernetes.Version).OrderBy(group => group.Key.Minor)
            .Select(group => Bar(input, group.Key, group.Max(release => release.Kubernetes.EndOfStandardSupport))).ToList();
        return new ReportSection(
            "versions",
            "Versions and support",
            ReportRegion.Of("Time line of standard support", SupportChart.Draw("support", "Standard support of Kubernetes on EKS", input.AsOf, bars)),
            ReportTable.Of("releases", "Releases", Columns, releases.Select(release => Row(input, release)), "none"));
    }

    private static SupportChart.Bar Bar(ReportInput input, KubernetesVersion version, DateOnly end)
    {
        (string What, IEnumerable<ReportedEnvironment> Of)[] uses =
        [
            ("control planes", input.Environments.Where(environment => ReleaseCatalogue.Kubernetes(environment.Definition.Settings.Release) == version)),
            ("servers", input.Environments.Where(environment => environment.Pools.Any(pool => pool.Generations.Any(generation => generation.Planned.Specification.Kubernetes == version)))),
        ];
        var used = uses.Where(use => use.Of.Any()).Select(use => $"{use.What} of {string.Join(", ", use.Of.Select(environment => environment.Definition.Name))}").ToList();
        return new SupportChart.Bar($"Kubernetes {version}", end, used.Count == 0 ? "not used" : string.Join("; ", used), used.Count > 0);
    }

    private static object?[] Row(ReportInput input, Release release)
    {
        var users = input.Environments.Where(environment => environment.Definition.Settings.Release == release.Name).ToList();
        var servers = input.Environments.Where(environment => environment.Pools.Any(pool => pool.Generations.Any(generation => generation.Planned.Settings.Server.Release == release.Name)));
        return
        [
            $"{release.Name}",
            $"{release.Kubernetes.Version}",
            release.Kubernetes.EndOfStandardSupport,
            release.Kubernetes.EndOfStandardSupport.DayNumber - input.AsOf.DayNumber,
            string.Join(", ", users.Select(user => user.Definition.Name)),
            string.Join(", ", servers.Select(user => user.Definition.Name)),
            string.Join(", ", users.Select(user => $"{user.Definition.Name}: {AtTheEnd(user.Definition.Settings.ControlPlane.SupportType)}")),
            $"{release.Kubernetes.Source.From}, read {release.Kubernetes.Source.Read:yyyy-MM-dd}",
        ];
    }

    private static string AtTheEnd(SupportType type) => type switch
    {
        SupportType.Standard => "EKS upgrades the control plane",
        SupportType.Extended => "AWS charges for extended support",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not a type of support"),
    };
}
