using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class DiskSettingsTests
{
    private const string Disk = "pools.general.generations[0].server.disk";

    [Theory]
    [InlineData(20, 125, 3_000)]
    [InlineData(65_536, 2_000, 80_000)]
    // At the ratios: 500 operations for each GiB, 4 for each MiB/s.
    [InlineData(20, 2_000, 10_000)]
    [InlineData(160, 2_000, 80_000)]
    [InlineData(20, 2_000, 8_000)]
    public void Disk_AtItsBounds_IsAccepted(int size, int throughput, int iops) => Assert.Empty(With(size, throughput, iops));

    [Theory]
    [InlineData(19, 125, 3_000, "sizeGiB: found 19; write 20 to 65536 GiB")]
    [InlineData(65_537, 125, 3_000, "sizeGiB: found 65537; write 20 to 65536 GiB")]
    [InlineData(int.MaxValue, 125, 3_000, "sizeGiB: found 2147483647; write 20 to 65536 GiB")]
    [InlineData(50, 124, 3_000, "throughputMiBps: found 124; write 125 to 2000 MiB/s")]
    [InlineData(50, int.MinValue, 3_000, "throughputMiBps: found -2147483648; write 125 to 2000 MiB/s")]
    [InlineData(50, 125, 2_999, "iops: found 2999; write 3000 to 80000 operations per second")]
    [InlineData(50, 2_001, 10_000, "throughputMiBps: found 2001; write 125 to 2000 MiB/s")]
    [InlineData(200, 125, 80_001, "iops: found 80001; write 3000 to 80000 operations per second")]
    [InlineData(20, 125, 10_001, "iops: found 10001 for 20 GiB; write at most 10000, 500 for each GiB")]
    [InlineData(50, 751, 3_000, "throughputMiBps: found 751 with 3000 operations per second; write at most 750, a quarter of iops, or raise iops")]
    public void Disk_PastABound_IsRefused(int size, int throughput, int iops, string finding) =>
        Assert.Equal([$"{Disk}.{finding}"], With(size, throughput, iops));

    private static IReadOnlyList<string> With(int size, int throughput, int iops) =>
        SettingsFindings.With(Disk, $$"""{ "sizeGiB": {{size}}, "throughputMiBps": {{throughput}}, "iops": {{iops}} }""");
}
