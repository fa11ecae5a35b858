namespace Infra.Model.Costs;

/// <summary>What something costs a month, between the bounds of what the autoscalers may run.</summary>
/// <param name="Minimum">With every pool at its fewest servers.</param>
/// <param name="Maximum">With every pool at its most servers.</param>
/// <param name="Load">At the load that was stated; <see langword="null"/> where none was.</param>
public sealed record CostSpan(Amount Minimum, Amount Maximum, Amount? Load);
