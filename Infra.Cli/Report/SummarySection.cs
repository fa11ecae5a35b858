using Infra.Model.Releases;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Report;

/// <summary>The environments at a glance.</summary>
internal static class SummarySection
{
    private static readonly ReportColumn[] Columns =
    [
        new("environment", ReportColumn.OfFile),
        new("account", "account in the stack file"),
        new("region", "region in the stack file"),
        new("release", "release in the stack file"),
        new("Kubernetes", "the release file"),
        new("support to", "endOfStandardSupport in the release file, with its source under versions"),
        new("days left", "the days from the day of this report to the end of standard support", IsNumber: true),
        new("resources", "the plan (./infractl plan), components not counted", IsNumber: true),
        new("servers, least", "capacity.min of all pools, in each zone where a pool spreads per zone", IsNumber: true),
        new("servers, most", "capacity.max of all pools, in each zone where a pool spreads per zone", IsNumber: true),
        new("errors", "./infractl check", IsNumber: true),
        new("warnings", "./infractl check", IsNumber: true),
    ];

    internal static ReportSection Of(ReportInput input) => new(
        "summary",
        "Summary",
        Html.Of("ul", input.Environments.Select(environment => Html.Of("li", Html.Of("strong", $"{environment.Definition.Name}"), $": {Sentence(input, environment)}"))),
        ReportTable.Of("environments", "Environments", Columns, input.Environments.Select(environment => Row(input, environment)), "none"));

    /// <summary>How many days of standard support are left.</summary>
    internal static int DaysLeft(EnvironmentDefinition environment, DateOnly asOf) =>
        ReleaseCatalogue.Find(environment.Settings.Release).Kubernetes.EndOfStandardSupport.DayNumber - asOf.DayNumber;

    private static string Sentence(ReportInput input, ReportedEnvironment environment)
    {
        var (errors, days, moving) = (Count(input, environment, Severity.Error), DaysLeft(environment.Definition, input.AsOf), RolloutSection.UnderWay(environment).Count);
        return string.Join("; ",
        [
            errors == 0 ? "every check and rule holds, or is exempt" : $"{errors} {(errors == 1 ? "error needs" : "errors need")} a correction",
            $"Kubernetes {ReleaseCatalogue.Kubernetes(environment.Definition.Settings.Release)} {(days >= 0 ? $"has standard support for {Plural.Of(days, "day")} more" : $"has had no standard support for {Plural.Of(-days, "day")}")}",
            moving == 0 ? "no rollout is under way" : $"{moving} {(moving == 1 ? "rollout is" : "rollouts are")} under way",
        ]);
    }

    private static object?[] Row(ReportInput input, ReportedEnvironment environment)
    {
        var (name, settings) = environment.Definition;
        var kubernetes = ReleaseCatalogue.Find(settings.Release).Kubernetes;
        var checkedAs = input.Check.Environments.FirstOrDefault(other => other.Name == name);
        return
        [
            $"{name}", $"{settings.Account}", $"{settings.Region}", $"{settings.Release}", $"{kubernetes.Version}", kubernetes.EndOfStandardSupport, DaysLeft(environment.Definition, input.AsOf),
            checkedAs?.Resources is { } resources ? resources : "refused", Least(settings), EnvironmentSize.Of(settings).Nodes, Count(input, environment, Severity.Error), Count(input, environment, Severity.Warning),
        ];
    }

    private static int Least(EnvironmentSettings settings) =>
        settings.Pools.Values.Sum(pool => pool.Capacity.Min * (pool.Spread == Spread.PerZone ? settings.Network.Zones.Count : 1));

    private static int Count(ReportInput input, ReportedEnvironment environment, Severity severity) => input.Of(environment).Count(finding => finding.Severity == severity);
}
