using Infra.Cli.Export;

namespace Infra.Tests.Export;

public sealed class SettingOmissionTests
{
    [Theory]
    [InlineData("network", "network.subnets.privatePrefix", true)]
    [InlineData("network", "networks", false)]
    [InlineData("pools.*.retiring", "pools.general.retiring", true)]
    [InlineData("pools.*.retiring", "pools.general.priority", false)]
    [InlineData("pools.*.generations.*.stage", "pools.general.generations[0].stage", true)]
    [InlineData("pools.*.generations", "pools.general", false)]
    public void Omission_OfASetting_CoversItAndWhatIsWithinIt(string setting, string path, bool covers) =>
        Assert.Equal(covers, new SettingOmission(setting, "").Covers(path));
}
