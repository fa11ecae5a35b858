using System.Text;
using System.Xml;
using Infra.Cli.Rules;

namespace Infra.Cli.Check;

/// <summary>Writes a check as the XML that build servers read test results from: a suite for each environment, a case for each rule.</summary>
/// <remarks>There is no standard; these are the elements that Jenkins, GitLab and GitHub actions have in common (from general knowledge).</remarks>
internal static class CheckJUnit
{
    private static readonly XmlWriterSettings Indented = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The document.</returns>
    internal static string Write(CheckReport report)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Indented)) Write(writer, report);

        return $"{Encoding.UTF8.GetString(stream.ToArray())}\n";
    }

    private static void Write(XmlWriter writer, CheckReport report)
    {
        writer.WriteStartElement("testsuites");
        writer.WriteAttributeString("name", "infractl check");
        foreach (var environment in report.Environments) Write(writer, environment, [.. report.Findings.Where(finding => finding.File == environment.File)]);

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, EnvironmentReport environment, List<CheckFinding> findings)
    {
        // What has no id of its own is a case of its own.
        var cases = Explanation.All.Where(rule => rule.Family != "CHG").Select(rule => (Name: $"{rule.Id} {rule.Statement}", Findings: findings.Where(finding => finding.Rule == rule.Id).ToList()))
            .Concat(findings.Where(finding => finding.Rule is null).Select(finding => (Name: finding.Finding.Path, Findings: new List<CheckFinding> { finding })))
            .ToList();

        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", environment.Name.ToString());
        writer.WriteAttributeString("tests", $"{cases.Count}");
        writer.WriteAttributeString("failures", $"{cases.Count(one => one.Findings.Any(IsError))}");
        writer.WriteAttributeString("errors", "0");
        writer.WriteAttributeString("skipped", "0");
        foreach (var (name, found) in cases)
        {
            writer.WriteStartElement("testcase");
            writer.WriteAttributeString("classname", environment.Name.ToString());
            writer.WriteAttributeString("name", name);
            Write(writer, "failure", [.. found.Where(IsError)]);
            Write(writer, "system-out", [.. found.Where(finding => !IsError(finding))]);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string element, List<CheckFinding> findings)
    {
        if (findings.Count == 0) return;

        writer.WriteStartElement(element);
        if (element == "failure") writer.WriteAttributeString("message", findings[0].Finding.ToString());
        writer.WriteString(string.Join('\n', findings));
        writer.WriteEndElement();
    }

    private static bool IsError(CheckFinding finding) => finding.Severity == Severity.Error;
}
