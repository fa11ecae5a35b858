using Infra.Cli.Cost;
using Infra.Model.Changes;
using Infra.Model.Costs;
using Infra.Model.Lifecycle;

namespace Infra.Cli.Change;

/// <summary>Writes a change in the format that docs/diff-format.md describes.</summary>
internal static class ChangeJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    public const string Format = "infra-diff/1";

    /// <summary>Writes a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="against">What the change starts from, in the user's words.</param>
    /// <param name="cost">What it costs; <see langword="null"/> where that is not asked for.</param>
    /// <returns>A JSON document.</returns>
    public static string Write(EnvironmentChange change, string against, CostDifference? cost = null) => JsonText.Of(
        new
        {
            Format,
            Environment = change.After.Environment.Name.ToString(),
            Against = against,
            Verdict = change.Findings.IsEmpty ? "holds" : "broken",
            Findings = change.Findings.Select(finding => new { finding.Path, finding.Message }),
            change.Effects,
            Cost = cost is null ? null : CostJson.Difference(cost),
            Servers = ServerEffect.Of(change.Before?.Environment, change.After.Environment),
            // Absent where nothing happens to any, as in each document before there were services.
            Services = ServiceEffect.Of(change.Before?.Environment, change.After.Environment) is { Count: > 0 } services ? services : null,
            Resources = change.Resources.Select(resource => new
            {
                Type = resource.Address.Type,
                Name = resource.Address.Name,
                resource.Kind,
                DeletesFirst = resource.DeletesFirst ? true : (bool?)null,
                resource.Properties,
            }),
        });
}
