using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class LogRetentionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(365)]
    [InlineData(3653)]
    public void LogRetention_OfAPeriodCloudWatchKnows_IsAccepted(int days) =>
        Assert.Empty(SettingsFindings.With("controlPlane.logRetentionDays", $"{days}"));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-2147483648, 1)]
    [InlineData(2, 1)]
    [InlineData(29, 30)]
    [InlineData(364, 365)]
    [InlineData(2147483647, 3653)]
    public void LogRetention_OfAnyOtherPeriod_IsRefusedWithTheNearest(int days, int nearest) => Assert.Equal(
        [$"controlPlane.logRetentionDays: found {days}; write one of the periods that CloudWatch Logs supports, such as {nearest}"],
        SettingsFindings.With("controlPlane.logRetentionDays", $"{days}"));

    [Fact]
    public void FlowLogRetention_OfAnyOtherPeriod_IsRefusedWithTheNearest() => Assert.Equal(
        ["network.flowLogRetentionDays: found 10; write one of the periods that CloudWatch Logs supports, such as 7"],
        SettingsFindings.With("network.flowLogRetentionDays", "10"));
}
