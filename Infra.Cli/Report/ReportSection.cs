using System.Xml.Linq;

namespace Infra.Cli.Report;

/// <summary>A part of a report, with a heading that links lead to.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Title">The heading.</param>
/// <param name="Content">What stands below it.</param>
internal sealed record ReportSection(string Id, string Title, params IReadOnlyList<XElement> Content);
