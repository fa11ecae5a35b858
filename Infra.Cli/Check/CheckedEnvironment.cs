using Infra.Cli.StackFiles;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Model.Values;

namespace Infra.Cli.Check;

/// <summary>An environment whose settings are good, with the file they stand in.</summary>
/// <param name="Name">The environment.</param>
/// <param name="File">Its stack file.</param>
/// <param name="Settings">The settings in it.</param>
internal sealed record CheckedEnvironment(EnvironmentName Name, StackFile File, EnvironmentSettings Settings)
{
    /// <summary>The definition to record a plan of.</summary>
    internal EnvironmentDefinition Definition => new(Name, Settings);

    /// <summary>Reports something wrong.</summary>
    /// <param name="path">The setting to change.</param>
    /// <param name="message">What was found, and what to do.</param>
    /// <returns>The finding, with the line of the setting.</returns>
    internal CheckFinding Error(string path, string message) => Report(Severity.Error, path, message);

    /// <summary>Reports something to plan for.</summary>
    /// <param name="path">The setting to change.</param>
    /// <param name="message">What was found, and what to do.</param>
    /// <returns>The finding, with the line of the setting.</returns>
    internal CheckFinding Warning(string path, string message) => Report(Severity.Warning, path, message);

    /// <summary>Reports something wrong that a check found.</summary>
    /// <param name="kind">The check.</param>
    /// <param name="path">The setting to change.</param>
    /// <param name="message">What was found, and what to do.</param>
    /// <returns>The finding, with the line of the setting.</returns>
    internal CheckFinding Error(CheckKind kind, string path, string message) => Error(path, message) with { Rule = kind.Id };

    /// <summary>Reports something to plan for that a check found.</summary>
    /// <param name="kind">The check.</param>
    /// <param name="path">The setting to change.</param>
    /// <param name="message">What was found, and what to do.</param>
    /// <returns>The finding, with the line of the setting.</returns>
    internal CheckFinding Warning(CheckKind kind, string path, string message) => Warning(path, message) with { Rule = kind.Id };

    private CheckFinding Report(Severity severity, string path, string message) =>
        new(severity, File.Name, File.LineOf(path), new Finding(path, message));
}
