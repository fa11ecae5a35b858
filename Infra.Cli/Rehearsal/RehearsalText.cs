namespace Infra.Cli.Rehearsal;

/// <summary>Writes for people what a rehearsal showed.</summary>
internal static class RehearsalText
{
    /// <summary>Writes a report.</summary>
    internal static IEnumerable<string> Lines(string environment, RehearsalReport report) =>
    [
        .. Table(report),
        "",
        .. NotApplied(report),
        report.Findings.IsEmpty ? $"{environment}: verdict: holds" : $"{environment}: verdict: broken",
        .. report.Findings.Select(finding => $"  {finding}"),
    ];

    private static IEnumerable<string> Table(RehearsalReport report)
    {
        List<string[]> rows =
        [
            ["step", "create", "update", "delete", "seconds", "enabled servers, lowest of minimum"],
            .. report.Steps.Select(step => (string[])
            [
                step.Name,
                Number(step.Creates),
                Number(step.Updates),
                Number(step.Deletes),
                step.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
                string.Join("  ", step.Capacity.Select(pool => $"{pool.Key} {pool.Value.Lowest}/{pool.Value.Least}")),
            ]),
            [
                "together",
                Number(report.Steps.Sum(step => step.Creates)),
                Number(report.Steps.Sum(step => step.Updates)),
                Number(report.Steps.Sum(step => step.Deletes)),
                report.Steps.Sum(step => step.Duration.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture),
                "",
            ],
        ];
        return TextTable.Lines(rows, 1, 2, 3, 4);
    }

    private static IEnumerable<string> NotApplied(RehearsalReport report) => report.NotApplied.IsEmpty
        ? []
        :
        [
            "planned, but not applied, because the emulator does not support it:",
            .. report.NotApplied.Select(count => (Count: count.Value, Type: ResourceTypes.Of(count.Key))).Select(item => $"  {item.Count,3}  {item.Type?.Terraform}: {item.Type?.Emulation?.Refusal ?? item.Type?.Emulation?.RefusedWithin?.Reason}"),
            "",
        ];

    private static string Number(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
}
