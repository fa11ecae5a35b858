using Infra.Model.Settings.Pools;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Servers;

/// <summary>Which volumes an image has, and which of them the settings size.</summary>
public static class ServerDisks
{
    // Bottlerocket keeps its own read-only system on the first volume and everything that grows on the second; the first has the
    // size of the image, which is no setting. Amazon Linux has everything on one.
    // https://github.com/bottlerocket-os/bottlerocket/blob/91632ff/README.md#default-volumes and, for the names, TESTING.md,
    // read 2026-11-22; of Amazon Linux: not read; general knowledge
    private const string First = "/dev/xvda";
    private const string Second = "/dev/xvdb";

    /// <summary>The volumes of a server.</summary>
    /// <param name="server">The server's settings.</param>
    /// <returns>The volumes, the one of the operating system first.</returns>
    public static IEnumerable<ServerDisk> Of(ServerSettings server) => server.OperatingSystem switch
    {
        NodeOperatingSystem.Al2023 => [Sized(First, server.Disk)],
        NodeOperatingSystem.Bottlerocket => [System(), Sized(Second, server.Disk)],
        _ => throw new ArgumentOutOfRangeException(nameof(server), server.OperatingSystem, "not an operating system"),
    };

    private static ServerDisk System() => new() { DeviceName = First, Iops = DiskSettings.DefaultIops, ThroughputMiBps = DiskSettings.DefaultThroughputMiBps };

    private static ServerDisk Sized(string device, DiskSettings disk) => new()
    {
        DeviceName = device,
        SizeGiB = disk.SizeGiB,
        Iops = disk.Iops,
        ThroughputMiBps = disk.ThroughputMiBps,
    };
}
