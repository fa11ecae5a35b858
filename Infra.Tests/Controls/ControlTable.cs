using System.Text;

namespace Infra.Tests.Controls;

/// <summary>Writes docs/controls.md.</summary>
internal static class ControlTable
{
    private static readonly string[] Others = ["dev", "staging"];

    /// <summary>The page.</summary>
    /// <param name="controls">The controls, by their numbers.</param>
    internal static string Write(IReadOnlyList<Control> controls)
    {
        var shown = controls.Where(control => control.Evidence.Length > 0).ToList();
        var differing = shown.Where(control => Others.Any(other => Differences(control, other).Any())).ToList();
        var page = new StringBuilder();
        page.Append($"""
            <!-- Made from Infra.Tests/Controls by ./infractl test; change it there, and run UPDATE_GOLDEN=1 ./infractl test. -->

            # Controls

            The controls of three guides for EKS, and where the plan shows each: the CIS Amazon EKS Benchmark (1.8.0, numbered as in
            kube-bench), the AWS EKS best practices guide (BP), and the NSA and CISA hardening guide (C-, as in Kubescape). A control's
            number never changes.

            Of {controls.Count} controls the plan of prod shows {shown.Count}; {differing.Count} of these differ in dev or staging, on purpose. {controls.Count - shown.Count} depend only on the
            workloads. A test checks each line under "prod" in the plan of every environment (`./infractl plan ENV --json`), and changes
            the plan to see that the check fails. A line that begins with an id is a rule (docs/rules.md); the others name resource
            types and their properties.

            | # | control | prod | elsewhere |
            | --- | --- | --- | --- |

            """);
        foreach (var control in controls) page.Append(Row(control)).Append('\n');

        return page.ToString();
    }

    private static string Row(Control control) =>
        $"| {control.Number} | {Cell($"{control.Source}: {control.Asked}")} | {Cell(string.Join("<br>", Prod(control)))} | {Cell(Elsewhere(control))} |";

    private static IEnumerable<string> Prod(Control control)
    {
        foreach (var evidence in control.Evidence) yield return evidence.Text;

        if (control.Rest is { } rest) yield return control.Evidence.IsEmpty ? $"Not ours. {rest}" : $"Beside: {rest}";
    }

    private static string Elsewhere(Control control) => string.Join("<br>", Others.SelectMany(other => Differences(control, other).Select(why => $"{other}: {why}")));

    private static IEnumerable<string> Differences(Control control, string environment) =>
        control.Evidence.Select(evidence => evidence.Except.GetValueOrDefault(environment)).OfType<string>().Distinct();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
