namespace Infra.Model.World;

/// <summary>A node of a world.</summary>
/// <param name="group">Its node group.</param>
/// <param name="zone">Its zone.</param>
/// <param name="ready">When pods can run on it.</param>
internal sealed class WorldNode(WorldGroup group, string zone, int ready)
{
    private readonly Dictionary<string, int> _ofGroup = new(StringComparer.Ordinal);
    private readonly List<WorldPod> _pods = [];

    internal WorldGroup Group => group;

    internal string Zone => zone;

    /// <summary>When pods can run on it.</summary>
    internal int Ready => ready;

    /// <summary>What is left on it.</summary>
    internal FreeRoom Free { get; } = new(group.Room);

    internal IReadOnlyList<WorldPod> Pods => _pods;

    /// <summary>Whether it is being emptied.</summary>
    internal bool IsCordoned { get; private set; }

    /// <summary>Since when the autoscaler has not needed it; <see langword="null"/> while it does.</summary>
    internal int? UnneededSince { get; set; }

    /// <summary>Whether new pods may be put on it.</summary>
    /// <param name="now">The time.</param>
    internal bool IsOpen(int now) => ready <= now && !IsCordoned;

    /// <summary>How many pods of a group it has.</summary>
    /// <param name="name">The group.</param>
    internal int PodsOf(string name) => _ofGroup.GetValueOrDefault(name);

    /// <summary>Puts a pod on it.</summary>
    internal void Add(WorldPod pod) => Count(pod, 1, () => _pods.Add(pod));

    /// <summary>Takes a pod off it.</summary>
    internal void Remove(WorldPod pod) => Count(pod, -1, () => _pods.Remove(pod));

    /// <summary>Starts to empty it.</summary>
    internal void Cordon()
    {
        IsCordoned = true;
        foreach (var pod in _pods) pod.IsOnDrainedServer = true;
    }

    private void Count(WorldPod pod, int by, Action change)
    {
        Free.Take(pod.Shape, by);
        _ofGroup[pod.Shape.Group] = PodsOf(pod.Shape.Group) + by;
        change();
    }
}
