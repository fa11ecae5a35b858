namespace Infra.Model.Draining;

/// <summary>How far a DaemonSet is.</summary>
/// <param name="Key">The DaemonSet.</param>
/// <param name="Desired">On how many nodes it should run.</param>
/// <param name="Ready">On how many it is ready.</param>
public sealed record DaemonState(PodKey Key, int Desired, int Ready);
