using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class SubnetSizeSettingsTests
{
    [Theory]
    [InlineData("privatePrefix", 19)]
    [InlineData("privatePrefix", 23)]
    [InlineData("publicPrefix", 22)]
    [InlineData("publicPrefix", 27)]
    [InlineData("controlPlanePrefix", 22)]
    [InlineData("controlPlanePrefix", 28)]
    public void SubnetSize_AtABound_IsAccepted(string key, int prefix) => Assert.Empty(With(key, prefix));

    [Theory]
    [InlineData("privatePrefix", 18, "found 18; write 19 to 23 as a prefix length")]
    [InlineData("privatePrefix", 24, "found 24; write 19 to 23 as a prefix length")]
    [InlineData("publicPrefix", 21, "found 21; write 22 to 27 as a prefix length")]
    [InlineData("publicPrefix", 28, "found 28; write 22 to 27 as a prefix length")]
    [InlineData("controlPlanePrefix", 21, "found 21; write 22 to 28 as a prefix length")]
    [InlineData("controlPlanePrefix", 29, "found 29; write 22 to 28 as a prefix length")]
    public void SubnetSize_PastABound_IsRefused(string key, int prefix, string message) =>
        Assert.Equal([$"network.subnets.{key}: {message}"], With(key, prefix));

    [Fact]
    public void SubnetSizes_InASmallerNetwork_HaveItsBounds() => Assert.Equal(
        ["network.subnets.privatePrefix: found 22; write 23 to 23 as a prefix length"],
        SettingsFindings.In(MinimalSettings.With(("network.cidr", "\"10.10.0.0/20\""), ("network.subnets", """{ "privatePrefix": 22 }"""))));

    private static IReadOnlyList<string> With(string key, int prefix) =>
        SettingsFindings.In(MinimalSettings.With(
            ("network.subnets", $$"""{ "{{key}}": {{prefix}} }"""),
            ("pools.general.capacity", """{ "min": 1, "max": 1 }""")));
}
