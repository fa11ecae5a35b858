using Infra.Cli.Report;

namespace Infra.Tests.Report;

public sealed class ExtentTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 5, 0)]
    [InlineData(3, 0, 100)]
    [InlineData(5, 4, 125)]
    public void Percent_OfALimit_IsWhatIsTaken(long taken, long there, int percent) => Assert.Equal(percent, Extent.Percent(taken, there));
}
