namespace Infra.Model.Costs;

/// <summary>One line of an estimate.</summary>
/// <param name="Subject">What costs it, for example <c>NAT gateways</c> or <c>pool general</c>.</param>
/// <param name="Quantity">How many there are, for a reader, for example <c>3</c> or <c>3 to 30 servers</c>.</param>
/// <param name="Bill">What is charged for.</param>
/// <param name="Cost">What it costs a month.</param>
public sealed record CostLine(string Subject, string Quantity, BillSpan Bill, CostSpan Cost);
