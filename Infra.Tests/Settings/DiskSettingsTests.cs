using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class DiskSettingsTests
{
    private const string Path = "pools.general.generations[0].server.disk.sizeGiB";

    [Theory]
    [InlineData(20)]
    [InlineData(65_536)]
    public void Disk_AtABound_IsAccepted(int size) => Assert.Empty(SettingsFindings.With(Path, $"{size}"));

    [Theory]
    [InlineData(19)]
    [InlineData(65_537)]
    [InlineData(-1)]
    public void Disk_PastABound_IsRefused(int size) =>
        Assert.Equal([$"{Path}: found {size}; write 20 to 65536 GiB"], SettingsFindings.With(Path, $"{size}"));
}
