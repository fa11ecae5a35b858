using Infra.Cli.StackFiles;
using Infra.Model.Changes;

namespace Infra.Cli.Change;

/// <summary>What a change breaks and what it takes away, at the lines of the stack file.</summary>
internal static class ChangeFindings
{
    /// <summary>Lists the findings of a change, and a warning for each row that loses something.</summary>
    internal static IReadOnlyList<Finding> Of(EnvironmentChange change, StackFile file) =>
    [
        .. change.Findings.Select(finding => finding.File is not null ? finding : finding with { File = file.Name, Line = Line(file, finding.Setting ?? Setting(change, finding.Path)) }),
        .. from effect in change.Effects
           where effect.Loses is not null
           select new Finding(effect.Subject, $"{effect.What} (loses {ChangeText.Loses(effect)})", $"back: {effect.Back}") { Severity = Severity.Warning, File = file.Name, Line = Line(file, effect.Setting) },
    ];

    // What is said of a resource stands at the setting that its row comes from.
    private static string? Setting(EnvironmentChange change, string? path) => path?.Split("::") is [_, var name]
        ? change.Effects.FirstOrDefault(effect => effect.Setting is not null && effect.Subject.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Contains(name))?.Setting
        : path;

    private static long Line(StackFile file, string? setting) => string.IsNullOrEmpty(setting) ? 1 : file.LineOf(setting);
}
