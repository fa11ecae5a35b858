using Infra.Cli.Plan;
using Infra.Cli.Rules;

namespace Infra.Cli.Change;

/// <summary>A change that must not be made.</summary>
/// <param name="Kind">The check that found it.</param>
/// <param name="Address">The resource.</param>
/// <param name="Message">What was found, and what to do.</param>
internal sealed record ChangeProblem(CheckKind Kind, ResourceAddress Address, string Message);
