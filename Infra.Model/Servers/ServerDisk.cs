namespace Infra.Model.Servers;

/// <summary>A volume of a server: encrypted with the environment's key and deleted with the server.</summary>
public sealed record ServerDisk
{
    /// <summary>The name by which the image knows it.</summary>
    public required string DeviceName { get; init; }

    /// <summary>The size in GiB; without it, the size of the image's own.</summary>
    public int? SizeGiB { get; init; }

    /// <summary>The kind of volume.</summary>
    public string VolumeType { get; } = "gp3";

    /// <summary>The operations per second. Said even where it is what every volume has, so that the template tells the whole.</summary>
    public required int Iops { get; init; }

    /// <summary>The throughput in MiB/s.</summary>
    public required int ThroughputMiBps { get; init; }
}
