namespace Infra.Model.World;

/// <summary>Nodes without end: a pod that finds no room waits for a new one, which stays.</summary>
/// <param name="room">How many pods have room at the beginning.</param>
/// <param name="delays">How long things take.</param>
internal sealed class UnboundedNodes(int room, WorldDelays delays) : IWorldNodes
{
    private readonly List<WorldPod> _pods = [];
    private int _room = room;

    /// <inheritdoc/>
    public void Place(WorldPod pod, int now)
    {
        _pods.RemoveAll(other => other.IsEnding(now));
        pod.Start(now + (_pods.Count < _room ? 0 : delays.Launch), delays);
        _pods.Add(pod);
        _room = Math.Max(_room, _pods.Count);
    }
}
