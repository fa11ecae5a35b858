namespace Infra.Model.Rules;

/// <summary>Resources that need not keep a rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Resource">The resources as findings name them, with <c>*</c> for any characters.</param>
/// <param name="Reason">Why they need not.</param>
/// <param name="Until">The last day on which they need not, as it is written.</param>
public sealed record Exemption(string Rule, string Resource, string Reason, string Until)
{
    /// <summary>Whether a finding is exempt.</summary>
    /// <param name="finding">The finding.</param>
    public bool Covers(Finding finding) => finding.Rule == Rule && finding.Resource is { } resource && Matches(resource);

    /// <summary>What every run says of a finding that is exempt: until when, and why.</summary>
    /// <param name="finding">What it covers.</param>
    public Finding Excuse(Finding finding) =>
        finding with { Severity = Severity.Warning, Found = $"exempt until {Until} ({Reason}), found {finding.Found}", Remedy = null };

    private bool Matches(string resource) =>
        Regex.IsMatch(resource, $@"\A{Regex.Escape(Resource).Replace(@"\*", ".*", StringComparison.Ordinal)}\z", RegexOptions.CultureInvariant);
}
