using Infra.Cli.StackFiles;
using Infra.Model.Changes;
using Infra.Model.Findings;

namespace Infra.Cli.Change;

/// <summary>What a change breaks and what it takes away, at the lines of the stack file.</summary>
internal static class ChangeFindings
{
    /// <summary>Lists the findings of a change, and a warning for each row that loses something.</summary>
    /// <param name="change">The change.</param>
    /// <param name="file">The stack file as it is.</param>
    internal static IReadOnlyList<Finding> Of(EnvironmentChange change, StackFile file) =>
    [
        .. change.Findings.Select(finding => finding.File is not null ? finding : finding with { File = file.Name, Line = (finding.Setting ?? finding.Path) is { Length: > 0 } path ? file.LineOf(path) : 1 }),
        .. from effect in change.Effects
           where effect.Loses is not null
           select new Finding(effect.Subject, $"{effect.What} (loses {ChangeText.Loses(effect)})", $"back: {effect.Back}") { Severity = Severity.Warning, File = file.Name, Line = 1 },
    ];
}
