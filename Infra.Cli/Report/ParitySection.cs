using Infra.Model.Parity;

namespace Infra.Cli.Report;

/// <summary>In what the environments differ from the reference, and why they may.</summary>
internal static class ParitySection
{
    private static readonly ReportColumn[] Columns =
    [
        new("what differs", "the settings with their defaults, or the plan: a type of resources and a property"),
        new("environment", ReportColumn.OfFiles),
        new("here", "the stack files, or the plan"),
        new("in the reference", "the stack files, or the plan"),
        new("allowed, because", AllowedDifferences.FileName),
    ];

    internal static ReportSection Of(ReportInput input) => new(
        "differences",
        "Differences between environments",
        input.Allowed is { } allowed && input.Environments.FirstOrDefault(environment => environment.Definition.Name == allowed.Reference) is { } reference
            ? [Html.Of("p", $"The reference is {allowed.Reference}. Services are left out: they reach one environment after the other."), ReportTable.Of("parity", $"Differences from {allowed.Reference}", Columns, Rows(input, allowed, reference), "none")]
            : [Html.Of("p", $"Not compared: {AllowedDifferences.FileName} or the environment that it names as the reference is not part of this report.")]);

    private static IEnumerable<object?[]> Rows(ReportInput input, AllowedDifferences allowed, ReportedEnvironment reference) =>
        from environment in input.Environments
        where environment != reference
        from difference in Differences(environment, reference, allowed)
        let reason = difference.Allowed.FirstOrDefault(entry => entry.In.Contains(environment.Definition.Name) && entry.Covers(difference.Difference.Fact))?.Why
        select (object?[])
        [
            Html.Of("code", difference.Difference.Fact),
            $"{environment.Definition.Name}",
            difference.Difference.Found,
            difference.Difference.Reference,
            reason is null ? Html.Of("span.bad", "not allowed") : reason,
        ];

    private static IEnumerable<(Difference Difference, IReadOnlyList<AllowedDifference> Allowed)> Differences(ReportedEnvironment environment, ReportedEnvironment reference, AllowedDifferences allowed) =>
    [
        .. Difference.Between(EnvironmentFacts.Settings(environment.Definition.Settings), EnvironmentFacts.Settings(reference.Definition.Settings)).Select(difference => (difference, allowed.Settings)),
        .. environment.Plan is { } plan && reference.Plan is { } other
            ? Difference.Between(EnvironmentFacts.Declarations(plan), EnvironmentFacts.Declarations(other)).Select(difference => (difference, allowed.Resources))
            : [],
    ];
}
