namespace Infra.Cli.Preview;

/// <summary>Writes a verdict for people: whether to merge and what to do then, in two lines; what is wrong, what drifted and what cannot be told, a line each; then what would change.</summary>
internal static class VerdictText
{
    internal static IEnumerable<string> Lines(PreviewVerdict verdict) =>
    [
        .. verdict.Advice.Lines(verdict.Environment),
        .. verdict.Findings.Select(finding => finding.ToString()),
        .. verdict.Drift.Select(drift => drift.ToString()),
        .. verdict.Losses.Select(loss => $"warning: {verdict.Environment}/{loss.Resource.ShortText}: {loss.What} (loses {loss.Kind.Word()})"),
        .. verdict.Exempt.Select(exempt => exempt.ToString()),
        .. verdict.Unknown.Select(unknown => $"note: {unknown.Rule} cannot be checked for {Plural.Of(unknown.Resources, "resource")} before the update ({unknown.What})"),
        $"{(verdict.Environment.Length == 0 ? "preview" : verdict.Environment)}  {(verdict.Findings.IsEmpty ? "good" : $"refused: {Plural.Of(verdict.Findings.Length, "finding")}")}; {Changes(verdict)}; {Plural.Of(verdict.Resources, "resource")} afterwards",
    ];

    private static string Changes(PreviewVerdict verdict) => verdict.Changes.IsEmpty
        ? "no change"
        : string.Join(", ", verdict.Changes.Select(change => Plural.Of(change.Value, change.Key.Word())));
}
