using Infra.Model.Rules;

namespace Infra.Model.Settings;

/// <summary>Resources that need not keep a rule for a while. Every run prints what is exempt.</summary>
public sealed record ExemptionSettings
{
    /// <summary>The rule; some rules exempt nobody.</summary>
    [Setting(SettingEffect.SameServers, "SEC025", "SCA006")]
    public required RuleId Rule { get; init; }

    /// <summary>The resources, as findings name them.</summary>
    [Setting(SettingEffect.SameServers, "eks.AccessPolicyAssociation/dev-access-*", "apps.Deployment/*")]
    public required ResourcePattern Resource { get; init; }

    /// <summary>Why they need not, in words; not empty.</summary>
    [Setting(SettingEffect.SameServers, "Two teams deploy", "A test")]
    public required string Reason { get; init; }

    /// <summary>The last day of the exemption. The command line compares it with today; the program has no clock.</summary>
    [Setting(SettingEffect.SameServers, "2026-12-31", "2027-01-31")]
    public required Day Until { get; init; }

    /// <summary>The exemption as rules know it.</summary>
    public Exemption ToRules() => new(Rule.ToString(), Resource.ToString(), Reason, Until.ToString());

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. RuleCatalogue.Find(Rule.ToString()) switch
        {
            null => [new Finding($"{path}.rule", $"\"{Rule}\", which is no rule", RuleCatalogue.Suggest(Rule.ToString()))],
            { AllowsExemptions: false } => [new Finding($"{path}.rule", $"\"{Rule}\", which allows no exemptions", "comply with the rule and remove the exemption")],
            _ => (IEnumerable<Finding>)[],
        },
        .. Require.That(!string.IsNullOrWhiteSpace(Reason), $"{path}.reason", "an empty reason", "write why the exemption is needed"),
    ];
}
