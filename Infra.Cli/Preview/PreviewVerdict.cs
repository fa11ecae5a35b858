using System.Collections.Immutable;
using Infra.Model.Changes;
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
    internal required ImmutableArray<VerdictFinding> Findings { get; init; }

    /// <summary>What changed outside the program and may be put back; what may not is among the findings.</summary>
    internal required ImmutableArray<VerdictDrift> Drift { get; init; }

    internal required ImmutableArray<string> Exempt { get; init; }

    /// <summary>The rules that cannot be checked for some resources, because AWS has yet to answer: how many resources, and an input that is not known.</summary>
    internal required ImmutableArray<(string Rule, int Resources, string What)> Unknown { get; init; }

    /// <summary>The number of resources that there will be, components and providers not counted.</summary>
    internal required int Resources { get; init; }

    internal required ImmutableSortedDictionary<ChangeKind, int> Changes { get; init; }

    /// <summary>Judges a preview.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="exemptions">What need not keep which rules.</param>
    /// <param name="rules">The rules; by default all.</param>
    /// <returns>The verdict.</returns>
    internal static PreviewVerdict Of(PreviewDocument preview, IReadOnlyCollection<Exemption> exemptions, RuleSet? rules = null)
    {
        var all = PreviewDeclarations.Of(preview);
        var changes = PreviewChanges.Of(preview);
        // A preview that failed has not seen everything, so that rules would miss what it never came to.
        var judgement = (preview.Errors.Any() ? RuleSet.None : rules ?? RuleSet.All).Judge(all, exemptions);
        var findings = judgement.Broken.Select(finding => new VerdictFinding(finding.Rule, finding.Place, finding.Message))
            .Concat(PreviewChecks.Judge(preview, changes).Select(problem => new VerdictFinding(
                problem.Kind.Id, $"{all.Environment}/{problem.Address.ShortText}", problem.Message)))
            .OrderBy(finding => finding.ToString(), StringComparer.Ordinal);

        return new PreviewVerdict
        {
            Environment = all.Environment,
            Findings = [.. Reported(preview).Concat(findings).DistinctBy(finding => finding.ToString())],
            Drift =
            [
                .. changes.Where(change => !PreviewChecks.Drifted(change).Any()).Select(change => change.Drift).OfType<ResourceChange>()
                    .Select(drift => VerdictDrift.Of(all.Environment, drift)),
            ],
            Exempt = [.. judgement.Exempt.Select(exempt => exempt.Exemption.Describe(exempt.Finding))],
            Unknown =
            [
                .. judgement.Unknown.GroupBy(finding => finding.Rule, StringComparer.Ordinal)
                    .Select(findings => (findings.Key, findings.Count(), findings.First().Fault.Path)),
            ],
            Resources = all.Resources.Count(resource => !resource.IsComponent && !ResourceTypes.IsProvider(resource.Name.Type)),
            Changes = changes.CountBy(change => change.Whole.Kind).ToImmutableSortedDictionary(),
        };
    }

    // What the engine reported, in its order; rules that the program itself broke are among it. What it refuses is a finding by itself.
    private static IEnumerable<VerdictFinding> Reported(PreviewDocument preview)
    {
        var refused = PreviewChecks.Refused(preview);
        var errors = preview.Errors.ToList();
        var reasons = errors.Where(error => PreviewUrn.Find(error.Urn) is not { } urn || !refused.Contains(urn)).SelectMany(error => error.Reasons).ToList();
        if (errors.Count > 0 && reasons.Count == 0 && refused.IsEmpty) reasons.Add("found a preview that failed without an error message; run pulumi preview without --json");

        return reasons.Select(reason => new VerdictFinding(null, "", reason));
    }
}
