using System.Collections.Immutable;
using Infra.Model.Changes;
using Infra.Model.Rules;
using Infra.Model.Rules.Facts;

namespace Infra.Cli.Preview;

/// <summary>What rules and checks say of a preview.</summary>
internal sealed record PreviewVerdict
{
    private PreviewVerdict()
    {
    }

    /// <summary>The environment.</summary>
    internal required string Environment { get; init; }

    /// <summary>What is wrong; the changes may be made when nothing is.</summary>
    internal required ImmutableArray<VerdictFinding> Findings { get; init; }

    /// <summary>What is wrong and exempt, one line each.</summary>
    internal required ImmutableArray<string> Exempt { get; init; }

    /// <summary>The rules that cannot be told of some resources, because AWS has yet to answer: how many resources, and an input that is not known.</summary>
    internal required ImmutableArray<(string Rule, int Resources, string What)> Unknown { get; init; }

    /// <summary>The number of resources that there will be, components not counted.</summary>
    internal required int Resources { get; init; }

    /// <summary>The number of changes of each kind.</summary>
    internal required ImmutableSortedDictionary<ChangeKind, int> Changes { get; init; }

    /// <summary>Judges a preview.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="exemptions">What need not keep which rules.</param>
    /// <returns>The verdict.</returns>
    internal static PreviewVerdict Of(PreviewDocument preview, IReadOnlyCollection<Exemption> exemptions)
    {
        var all = PreviewDeclarations.Of(preview);
        var changes = PreviewChanges.Of(preview);
        // A preview that failed has not seen everything, so that rules would miss what it never came to.
        var errors = preview.Errors.ToList();
        var judgement = (errors.Count == 0 ? RuleSet.All : RuleSet.None).Judge(all, exemptions);

        return new PreviewVerdict
        {
            Environment = all.Environment,
            Findings =
            [
                // Rules that the program itself broke are among them.
                .. errors.Select(error => new VerdictFinding(null, "", error))
                    .Concat(judgement.Broken.Select(finding => new VerdictFinding(finding.Rule, finding.Place, finding.Message)))
                    .Concat(ChangeRules.Judge(changes).Concat(Unloaded(preview)).Select(problem => new VerdictFinding(
                        problem.Kind.Id, $"{all.Environment}/{new ResourceName(problem.Address.Type, problem.Address.Name)}", problem.Message)))
                    .DistinctBy(finding => finding.ToString())
                    .OrderBy(finding => finding.ToString(), StringComparer.Ordinal),
            ],
            Exempt = [.. judgement.Exempt.Select(exempt => exempt.Exemption.Describe(exempt.Finding))],
            Unknown =
            [
                .. judgement.Unknown.GroupBy(finding => finding.Rule, StringComparer.Ordinal)
                    .Select(findings => (findings.Key, findings.Count(), findings.First().Fault.Path)),
            ],
            Resources = all.Resources.Count(resource => !resource.IsComponent),
            Changes = changes.CountBy(change => change.Kind).ToImmutableSortedDictionary(),
        };
    }

    // The settings tell a diff of stages; the engine's steps tell it by the label of what goes.
    private static IEnumerable<ChangeProblem> Unloaded(PreviewDocument preview) =>
        from step in preview.Steps
        where step is { Op: "delete", Urn.Type: ResourceTypes.NodeGroup }
        let labels = step.OldState?.Inputs?.GetValueOrDefault("labels")
        where labels is { ValueKind: System.Text.Json.JsonValueKind.Object } map && FactJson.Of(map).At("['infra/stage']").Text == "enabled"
        select new ChangeProblem(CheckKind.ServersThatTakeLoadStay, step.Urn.Address, "found enabled servers deleted; drain them first, once a successor is enabled");
}
