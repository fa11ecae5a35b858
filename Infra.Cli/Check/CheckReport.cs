namespace Infra.Cli.Check;

/// <summary>What a check looked at and what it found.</summary>
internal sealed record CheckReport
{
    /// <summary>The day that ends of support were compared with.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The environments that could be read, in ordinal order.</summary>
    public required ImmutableArray<EnvironmentReport> Environments { get; init; }

    /// <summary>The environment that the others were compared with; nothing where nothing says what may differ, or only one was read.</summary>
    public EnvironmentName? ComparedWith { get; init; }

    /// <summary>What was found: first what makes files unusable, in their order; then everything else, by file, line and path.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Whether all files could be read.</summary>
    public required bool IsUsable { get; init; }

    /// <summary>How the command ends.</summary>
    public int Exit => (IsUsable, Findings.Any(finding => finding.Severity == Severity.Error)) switch
    {
        (false, _) => ExitCode.Unusable,
        (true, true) => ExitCode.Findings,
        (true, false) => ExitCode.Good,
    };
}
