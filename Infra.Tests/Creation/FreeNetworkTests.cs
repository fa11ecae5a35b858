using Infra.Cli.Creation;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Creation;

public sealed class FreeNetworkTests
{
    [Theory]
    [InlineData(16, "10.0.0.0/16", new string[0])]
    [InlineData(16, "10.31.0.0/16", new[] { "10.10.0.0/16", "10.30.0.0/16", "10.20.0.0/16" })]
    [InlineData(16, "10.31.0.0/16", new[] { "10.30.128.0/20" })]
    [InlineData(20, "10.31.0.0/20", new[] { "10.30.0.0/16" })]
    [InlineData(16, "10.0.0.0/16", new[] { "172.20.0.0/16", "192.168.0.0/16" })]
    [InlineData(16, "10.101.0.0/16", new[] { "10.10.0.0/16", "10.100.0.0/16" })]
    [InlineData(16, "10.1.0.0/16", new[] { "10.0.0.0/16", "10.255.0.0/16" })]
    [InlineData(16, null, new[] { "10.0.0.0/8" })]
    public void Next_NetworkOfAPrefix_IsTheFirstAfterTheHighest(int prefix, string? network, string[] taken) =>
        Assert.Equal(network, FreeNetwork.Next(prefix, [.. taken.Select(Value.Parse<Cidr>)])?.ToString());
}
