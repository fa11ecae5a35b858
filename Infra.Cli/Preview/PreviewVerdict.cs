using Infra.Model.Changes;
using Infra.Model.Environments;
using Infra.Model.Rules;

namespace Infra.Cli.Preview;

/// <summary>What rules and checks say of a preview.</summary>
internal sealed record PreviewVerdict
{
    private PreviewVerdict()
    {
    }

    internal required string Environment { get; init; }

    /// <summary>What is wrong; the changes may be made when nothing is.</summary>
    internal required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What changed outside the program and may be put back; what may not is among the findings.</summary>
    internal required ImmutableArray<VerdictDrift> Drift { get; init; }

    /// <summary>What the update takes away, whether it may or not.</summary>
    internal required ImmutableArray<ResourceLoss> Losses { get; init; }

    internal required ImmutableArray<Finding> Exempt { get; init; }

    /// <summary>The rules that cannot be checked for some resources, because AWS has yet to answer: how many resources, and an input that is not known.</summary>
    internal required ImmutableArray<(string Rule, int Resources, string What)> Unknown { get; init; }

    /// <summary>What to do now: how to make the change rightly, or what to watch when it is deployed.</summary>
    internal required VerdictAdvice Advice { get; init; }

    /// <summary>The number of resources that there will be, components and providers not counted.</summary>
    internal required int Resources { get; init; }

    internal required ImmutableSortedDictionary<ChangeKind, int> Changes { get; init; }

    /// <summary>Judges a preview.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="environment">The environment, with what need not keep which rules; <see langword="null"/> when nothing is exempt.</param>
    /// <param name="asOf">The day that end dates of exemptions are compared with.</param>
    internal static PreviewVerdict Of(PreviewDocument preview, EnvironmentDefinition? environment, DateOnly asOf)
    {
        var all = PreviewDeclarations.Of(preview);
        var (changes, moves) = (PreviewChanges.Of(preview), PreviewMoves.Of(preview));
        // A preview that failed has not seen everything, so that rules would miss what it never came to.
        var judgement = (preview.Errors.Any() ? RuleSet.None : RuleSet.All).Judge(all, [.. environment?.Settings.Exemptions.Select(exemption => exemption.ToRules()) ?? []]);
        var findings = judgement.Broken.Concat(PreviewChecks.Judge(preview, changes, moves, environment?.Settings).Select(finding => finding with { Environment = all.Environment }))
            .Concat(environment is null ? [] : RulesHold.Over(environment, asOf).Select(finding => finding with { File = environment.Name.StackFile }))
            .OrderBy(finding => finding.ToString(), StringComparer.Ordinal);
        ImmutableArray<Finding> reported = [.. Reported(preview).Concat(findings).DistinctBy(finding => finding.ToString())];
        var counts = changes.CountBy(change => change.Whole.Kind).ToImmutableSortedDictionary();

        return new PreviewVerdict
        {
            Environment = all.Environment,
            Findings = reported,
            Advice = VerdictAdvice.Of(all.Environment, reported, moves, counts),
            Drift =
            [
                .. changes.Where(change => !PreviewChecks.Drifted(change).Any()).Select(change => change.Drift).OfType<ResourceChange>()
                    .Select(drift => VerdictDrift.Of(all.Environment, drift)),
            ],
            Losses = PreviewLosses.Of(preview, changes),
            Exempt = [.. judgement.Exempt.Select(exempt => exempt.Exemption.Excuse(exempt.Finding))],
            Unknown =
            [
                .. judgement.Unknown.GroupBy(finding => finding.Rule!, StringComparer.Ordinal)
                    .Select(findings => (findings.Key, findings.Count(), findings.First().Path!)),
            ],
            Resources = all.Resources.Count(resource => !resource.IsComponent && !ResourceTypes.IsProvider(resource.Name.Type)),
            Changes = counts,
        };
    }

    // What the engine reported, in its order; rules that the program itself broke are among it. What it refuses is a finding by itself.
    private static IEnumerable<Finding> Reported(PreviewDocument preview)
    {
        var refused = PreviewChecks.Refused(preview);
        var errors = preview.Errors.ToList();
        var reasons = errors.Where(error => PreviewUrn.Find(error.Urn) is not { } urn || !refused.Contains(urn)).SelectMany(error => error.Reasons).ToList();
        if (errors.Count > 0 && reasons.Count == 0 && refused.IsEmpty) return [new Finding(null, "a preview that failed without an error message", "run pulumi preview without --json")];

        return reasons.Select(reason => new Finding(null, reason, null));
    }
}
