namespace Infra.Cli.Preview;

/// <summary>Writes a verdict in the format that docs/check-format.md describes.</summary>
internal static class VerdictJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-verdict/1";

    internal static string Write(PreviewVerdict verdict) => JsonText.Of(new
    {
        Format,
        verdict.Environment,
        Good = verdict.Findings.IsEmpty,
        verdict.Advice.MayBeMerged,
        verdict.Advice.Next,
        verdict.Resources,
        Changes = verdict.Changes.Select(change => KeyValuePair.Create(change.Key.Word(), change.Value)).ToDictionary(),
        Findings = verdict.Findings.Select(finding => new { finding.Rule, Place = finding.Rule is null ? null : finding.Place, finding.Message }),
        Drift = verdict.Drift.Select(drift => new { drift.Finding.Place, drift.Properties, drift.Finding.Message }),
        Losses = verdict.Losses.Select(loss => new { Place = $"{verdict.Environment}/{loss.Resource.ShortText}", loss.What, Loses = loss.Kind, loss.Back }),
        Exempt = verdict.Exempt.Select(exempt => $"{exempt.Rule} {exempt.Text}"),
        Unknown = verdict.Unknown.Select(unknown => new { unknown.Rule, unknown.Resources, unknown.What }),
    });
}
