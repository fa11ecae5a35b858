namespace Infra.Model.World;

/// <summary>A point of a load.</summary>
/// <param name="Minute">When, in minutes since the beginning, 0 to 1,440.</param>
/// <param name="Percent">How much, in percent of what <c>capacity.max</c> of a service is for, 0 to 1,000.</param>
public sealed record LoadPoint(double Minute, double Percent);
