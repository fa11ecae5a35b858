namespace Infra.Model.World;

/// <summary>What a simulation saw.</summary>
/// <param name="Samples">The environment over time.</param>
/// <param name="Limits">The limits that were met, the first one first.</param>
/// <param name="LostPercent">The part of all requests that is lost, in percent.</param>
/// <param name="ShortSeconds">The seconds in which requests were lost.</param>
/// <param name="ServedAfter">
/// The seconds from the first lost request to the last one, when the environment serves the load again; <see langword="null"/> when none is
/// lost, or the end of the simulation comes first.
/// </param>
public sealed record SimulationResult(IReadOnlyList<SimulationSample> Samples, IReadOnlyList<MetLimit> Limits, double LostPercent, int ShortSeconds, int? ServedAfter);
