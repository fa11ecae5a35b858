using System.Text.RegularExpressions;

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
    public bool Covers(RuleFinding finding) => finding.Rule == Rule && Matches(finding.Resource.ShortText);

    /// <summary>The exemption in one line, as every run prints it.</summary>
    /// <param name="finding">What it covers.</param>
    public string Describe(RuleFinding finding) => $"{finding.Rule} {finding.Place}: {Message(finding)}";

    /// <summary>What is exempt, until when and why.</summary>
    /// <param name="finding">What it covers.</param>
    public string Message(RuleFinding finding) => $"exempt until {Until} ({Reason}), found {finding.Fault.Found}";

    private bool Matches(string resource) =>
        Regex.IsMatch(resource, $@"\A{Regex.Escape(Resource).Replace(@"\*", ".*", StringComparison.Ordinal)}\z", RegexOptions.CultureInvariant);
}
