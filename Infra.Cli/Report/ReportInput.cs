using Infra.Cli.Check;
using Infra.Model.Parity;
using Infra.Model.Prices;

namespace Infra.Cli.Report;

/// <summary>All that a report is made of.</summary>
/// <param name="AsOf">The day it is written for.</param>
/// <param name="Environments">The environments, in ordinal order.</param>
/// <param name="Check">What <c>check</c> says of them.</param>
/// <param name="Allowed">Which differences are allowed; <see langword="null"/> if nothing says so.</param>
/// <param name="Prices">The prices of estimates.</param>
internal sealed record ReportInput(DateOnly AsOf, IReadOnlyList<ReportedEnvironment> Environments, CheckReport Check, AllowedDifferences? Allowed, PriceList Prices)
{
    /// <summary>The findings about one environment.</summary>
    internal IEnumerable<Infra.Model.Findings.Finding> Of(ReportedEnvironment environment) => Check.Findings.Where(finding => finding.Environment == $"{environment.Definition.Name}");
}
