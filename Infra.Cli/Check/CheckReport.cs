using System.Collections.Immutable;
using Infra.Model.Values;

namespace Infra.Cli.Check;

/// <summary>What a check looked at and what it found.</summary>
public sealed record CheckReport
{
    /// <summary>The day that ends of support were compared with.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The environments that could be read, in ordinal order.</summary>
    public required ImmutableArray<EnvironmentReport> Environments { get; init; }

    /// <summary>The environment that the others were compared with; nothing where nothing says what may differ, or only one was read.</summary>
    public EnvironmentName? ComparedWith { get; init; }

    /// <summary>What was found in them, by file, line and path.</summary>
    public required ImmutableArray<CheckFinding> Findings { get; init; }

    /// <summary>What makes other files unusable, one line each, in the order of the files; without it, all could be read.</summary>
    public required ImmutableArray<string> Unusable { get; init; }

    /// <summary>How the command ends.</summary>
    public int Exit => (Unusable.IsEmpty, Findings.Any(finding => finding.Severity == Severity.Error)) switch
    {
        (false, _) => ExitCode.Unusable,
        (true, true) => ExitCode.Findings,
        (true, false) => ExitCode.Good,
    };
}
