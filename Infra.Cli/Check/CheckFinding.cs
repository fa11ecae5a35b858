using Infra.Model.Settings;

namespace Infra.Cli.Check;

/// <summary>Something to put right, or to plan for, at one line of a stack file.</summary>
/// <param name="Severity">Whether it fails the check.</param>
/// <param name="File">The file, without folders.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Finding">The place within the settings, or the resource that follows from them, and what is wrong there.</param>
public sealed record CheckFinding(Severity Severity, string File, long Line, Finding Finding)
{
    /// <summary>The id of the rule or check that found it, which <c>./infractl explain</c> tells more about; nothing when it has none.</summary>
    public string? Rule { get; init; }

    /// <summary>The finding in one line.</summary>
    /// <returns>File, line, id, path and message; a warning says that it is one.</returns>
    public override string ToString() => $"{File}:{Line}: {(Severity == Severity.Warning ? "warning: " : "")}{(Rule is null ? "" : $"{Rule} ")}{Finding}";
}

/// <summary>What a finding means for the check.</summary>
public enum Severity
{
    /// <summary>It fails the check.</summary>
    Error,

    /// <summary>It is reported and fails nothing.</summary>
    Warning,
}
