using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class GenerationSettingsTests
{
    private const string Path = "pools.general.generations[0].testSize";

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void TestSize_AtABound_IsAccepted(int size) => Assert.Empty(SettingsFindings.With(Path, $"{size}"));

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void TestSize_PastABound_IsRefused(int size) =>
        Assert.Equal([$"{Path}: found {size}; write 1 to 10 servers"], SettingsFindings.With(Path, $"{size}"));
}
