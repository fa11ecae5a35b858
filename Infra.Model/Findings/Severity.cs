namespace Infra.Model.Findings;

/// <summary>What a finding means for a check.</summary>
public enum Severity
{
    /// <summary>It fails the check.</summary>
    Error,

    /// <summary>It is reported and fails nothing.</summary>
    Warning,
}
