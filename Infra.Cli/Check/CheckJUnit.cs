using System.Text;
using System.Xml;
using Infra.Cli.Rules;

namespace Infra.Cli.Check;

/// <summary>Writes a check as the XML that build servers read test results from: a suite for each environment with a case for each rule, and one for each other file with findings.</summary>
/// <remarks>There is no standard; these are the elements that Jenkins, GitLab and GitHub actions have in common (from general knowledge).</remarks>
internal static class CheckJUnit
{
    private static readonly XmlWriterSettings Indented = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private static readonly ImmutableArray<Explanation> Checked = [.. Explanation.All.Where(rule => rule.Family != "CHG")];

    /// <summary>Writes a report.</summary>
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
        var findings = report.Findings.ToLookup(finding => finding.File ?? "");
        foreach (var environment in report.Environments) Write(writer, environment.Name.ToString(), Checked, [.. findings[environment.File]]);
        foreach (var file in findings.Where(file => !report.Environments.Any(environment => environment.File == file.Key))) Write(writer, file.Key, [], [.. file]);

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string suite, ImmutableArray<Explanation> rules, List<Finding> findings)
    {
        // What is of none of the rules is a case of its own.
        var cases = rules.Select(rule => (Name: $"{rule.Id} {rule.Statement}", Findings: findings.Where(finding => finding.Rule == rule.Id).ToList()))
            .Concat(findings.Where(finding => !rules.Any(rule => rule.Id == finding.Rule)).Select(finding => (Name: finding.Place.Length == 0 ? suite : finding.Place, Findings: new List<Finding> { finding })))
            .ToList();

        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", suite);
        writer.WriteAttributeString("tests", $"{cases.Count}");
        writer.WriteAttributeString("failures", $"{cases.Count(one => one.Findings.Any(IsError))}");
        writer.WriteAttributeString("errors", "0");
        writer.WriteAttributeString("skipped", "0");
        foreach (var (name, found) in cases)
        {
            writer.WriteStartElement("testcase");
            writer.WriteAttributeString("classname", suite);
            writer.WriteAttributeString("name", name);
            Write(writer, "failure", [.. found.Where(IsError)]);
            Write(writer, "system-out", [.. found.Where(finding => !IsError(finding))]);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string element, List<Finding> findings)
    {
        if (findings.Count == 0) return;

        writer.WriteStartElement(element);
        if (element == "failure") writer.WriteAttributeString("message", findings[0].Text);
        writer.WriteString(string.Join('\n', findings));
        writer.WriteEndElement();
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;
}
