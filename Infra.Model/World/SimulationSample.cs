namespace Infra.Model.World;

/// <summary>An environment at one time of a simulation.</summary>
/// <param name="Second">When, in seconds since the load began.</param>
/// <param name="LoadPercent">The load, in percent of what <c>capacity.max</c> is for.</param>
/// <param name="Wanted">The pods that the load asks for.</param>
/// <param name="Ready">The pods that are ready.</param>
/// <param name="Waiting">The pods that have no node, or that a quota refuses.</param>
/// <param name="Nodes">The nodes that are ready, by pool.</param>
/// <param name="Launching">The nodes that start.</param>
/// <param name="LostPercent">The part of the requests since the sample before that is lost, in percent.</param>
public sealed record SimulationSample(
    int Second,
    double LoadPercent,
    int Wanted,
    int Ready,
    int Waiting,
    IReadOnlyDictionary<string, int> Nodes,
    int Launching,
    double LostPercent);
