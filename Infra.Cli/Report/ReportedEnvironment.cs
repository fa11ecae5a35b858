using Infra.Cli.Rollout;
using Infra.Model.Plans;

namespace Infra.Cli.Report;

/// <summary>An environment, as the sections of a report read it.</summary>
/// <param name="Definition">The environment.</param>
/// <param name="Plan">What it declares; <see langword="null"/> when the program refuses its settings.</param>
/// <param name="Pools">Where its pools stand.</param>
internal sealed record ReportedEnvironment(EnvironmentDefinition Definition, EnvironmentPlan? Plan, IReadOnlyList<PoolState> Pools);
