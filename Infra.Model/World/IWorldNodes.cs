namespace Infra.Model.World;

/// <summary>Where the pods of a world run.</summary>
internal interface IWorldNodes
{
    /// <summary>Finds a place for a new pod, at once or later.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="now">The time.</param>
    void Place(WorldPod pod, int now);
}
