using Infra.Model.Rules;
using Infra.Model.Trees;

namespace Infra.Model.Changes;

/// <summary>A change that must not be made.</summary>
/// <param name="Kind">The check that found it.</param>
/// <param name="Address">The resource.</param>
/// <param name="Message">What was found, and what to do.</param>
public sealed record ChangeProblem(CheckKind Kind, ResourceAddress Address, string Message);
