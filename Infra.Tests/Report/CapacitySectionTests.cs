using Infra.Model.Settings.Network;
using Infra.Tests.Picture;
using Infra.Tests.Support;

namespace Infra.Tests.Report;

[Collection(DeploymentCollection.Name)]
public sealed class CapacitySectionTests
{
    private const string Day = "2026-11-30";

    [Fact]
    public async Task Capacity_InAReport_SaysWhatEndsFirstAndWhatLiftsIt()
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "--as-of", Day)).Output);

        Assert.Equal(["pool general", "dev", "1", "pools.general.capacity.max", "6", "servers", "write more, 29 at most before the next limit"], ReportPage.Row(page, "growth-limits", "pool general", "dev", "1"));
        Assert.Equal(["general", "dev", "2", "6", "110", "1.93", "6.5", "660", "11.58", "38.8", "yes"], ReportPage.Row(page, "pool-capacity", "general", "dev"));
        Assert.Contains("pool general ends at 30 servers, by addresses of a private subnet and pools.general.capacity.max", ReportPage.Item(page, "capacity", "prod").Value, StringComparison.Ordinal);
        Assert.Equal(["shop", "prod", "cores", "200", "117", "the servers"], ReportPage.Row(page, "namespace-capacity", "shop", "prod", "cores"));
    }

    [Fact]
    public async Task Capacity_OfServices_IsInPods()
    {
        using var project = new StackProject();
        project.With("dev", PictureEnvironments.StackFile(PictureEnvironments.Six));

        var page = ReportPage.Parse((await project.RunAsync("report", "--as-of", Day)).Output);

        Assert.Equal(["shop/api", "dev", "3", "30"], ReportPage.Row(page, "service-capacity", "shop/api").Take(4));
        Assert.Contains("; service shop/api ends at ", ReportPage.Item(page, "capacity", "dev").Value, StringComparison.Ordinal);
        Assert.Contains(ReportPage.Bars(page, "capacity-of-dev"), bar => bar.Text.StartsWith("service shop/api: ", StringComparison.Ordinal) && bar.Text.Contains("30 of ", StringComparison.Ordinal));
        Assert.Equal(["shop/api", "dev", "3", "30"], ReportPage.Row(page, "service-costs", "shop/api").Take(4));
    }

    [Fact]
    public async Task Capacity_OfEveryLimit_HasItsUseInTableAndChart()
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "prod", "--as-of", Day)).Output);

        var bars = ReportPage.Bars(page, "capacity-of-prod");
        Assert.All(
            AddressReport.Of(TestEnvironments.Read("prod").Settings).Limits.Where(limit => limit.Count is not null),
            limit =>
            {
                Assert.Equal([$"{limit.Count}", $"{limit.Most}"], ReportPage.Row(page, "limit-use", limit.Name, "prod").Skip(2).Take(2));
                Assert.Contains(bars, bar => bar.Text.StartsWith($"{limit.Name}: {limit.Count:#,##0} of {limit.Most:#,##0}, ", StringComparison.Ordinal));
            });
        Assert.Contains(("chart-full", "pool data: addresses of a private subnet: 12 of 12 servers, 100 %. From: ./infractl capacity ENV."), bars);
    }
}
