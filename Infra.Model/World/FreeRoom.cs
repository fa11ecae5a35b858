using Infra.Model.Settings.Pools;

namespace Infra.Model.World;

/// <summary>What is left on a node.</summary>
/// <param name="room">What there is for pods.</param>
internal sealed class FreeRoom(NodeRoom room)
{
    private int _cpu = room.CpuMillis;
    private int _memory = room.MemoryMiB;
    private int _pods = room.Pods;

    /// <summary>The part of the processor time that is free, and that of the memory.</summary>
    internal (double Cpu, double Memory) Share => ((double)_cpu / room.CpuMillis, (double)_memory / room.MemoryMiB);

    /// <summary>A copy, to try with.</summary>
    internal FreeRoom Copy() => new(room) { _cpu = _cpu, _memory = _memory, _pods = _pods };

    /// <summary>How many pods still fit.</summary>
    internal int Fits(PodShape pod) => Math.Min(_pods, Math.Min(pod.CpuMillis == 0 ? int.MaxValue : _cpu / pod.CpuMillis, pod.MemoryMiB == 0 ? int.MaxValue : _memory / pod.MemoryMiB));

    /// <summary>Takes room for pods; a negative number gives it back.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="count">How many.</param>
    internal void Take(PodShape pod, int count) => (_cpu, _memory, _pods) = (_cpu - (count * pod.CpuMillis), _memory - (count * pod.MemoryMiB), _pods - count);
}
