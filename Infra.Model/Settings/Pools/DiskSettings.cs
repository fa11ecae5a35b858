namespace Infra.Model.Settings.Pools;

/// <summary>A server's disk: an encrypted gp3 volume that is deleted with the server.</summary>
public sealed record DiskSettings
{
    // The images are made for 20 GiB; a gp3 volume ends at 64 TiB.
    // https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html (diskSize) and, with the most throughput and Iops,
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateEbsBlockDeviceRequest.html (botocore 1.43.11),
    // read 2026-11-22
    private const int Smallest = 20;
    private const int Largest = 65_536;

    // What every gp3 volume has, at no charge beyond its size.
    // https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html (at e3707c4), read 2026-11-22
    internal const int DefaultThroughputMiBps = 125;
    internal const int DefaultIops = 3_000;

    /// <summary>The size in GiB, 20 to 65,536.</summary>
    [Setting(SettingEffect.OtherServers, 20, 50, 65_536)]
    public required int SizeGiB { get; init; }

    /// <summary>The throughput in MiB/s, 125 to 2,000; without it, the 125 that every gp3 volume has.</summary>
    [Setting(SettingEffect.OtherServers, 125, 250, 1_000)]
    public int ThroughputMiBps { get; init; } = DefaultThroughputMiBps;

    /// <summary>The operations per second, 3,000 to 80,000; without it, the 3,000 that every gp3 volume has.</summary>
    [Setting(SettingEffect.OtherServers, 4_000, 6_000, 10_000)]
    public int Iops { get; init; } = DefaultIops;

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.Within(SizeGiB, Smallest, Largest, $"{path}.sizeGiB", "GiB"),
        .. Require.Within(ThroughputMiBps, 125, 2_000, $"{path}.throughputMiBps", "MiB/s"),
        .. Require.Within(Iops, 3_000, 80_000, $"{path}.iops", "operations per second"),

        // 500 for each GiB, 1 MiB/s for every 4.
        // https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html (at e3707c4), read 2026-11-22
        .. Require.That(Iops <= SizeGiB * 500L, $"{path}.iops", $"{Iops} for {SizeGiB} GiB", $"write at most {SizeGiB * 500L}, 500 for each GiB"),
        .. Require.That(
            ThroughputMiBps * 4L <= Iops,
            $"{path}.throughputMiBps",
            $"{ThroughputMiBps} with {Iops} operations per second", $"write at most {Iops / 4}, a quarter of iops, or raise iops"),
    ];
}
