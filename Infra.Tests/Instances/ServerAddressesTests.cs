using Infra.Model.Instances;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Instances;

public sealed class ServerAddressesTests
{
    // The examples for a t3.small (3 interfaces of 4 addresses) that the AWS VPC CNI documents for one warm prefix.
    // https://github.com/aws/amazon-vpc-cni-k8s/blob/b521883/docs/prefix-and-ip-target.md, read 2026-11-22
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(5, 2, 1)]
    [InlineData(16, 2, 1)]
    [InlineData(17, 3, 1)]
    [InlineData(58, 5, 2)]
    public void ServerAddresses_OfTheDocumentedExample_AreWhatTheDocumentSays(int pods, int prefixes, int interfaces) =>
        Assert.Equal(new ServerAddresses(prefixes, interfaces), ServerAddresses.Of(Figures(interfaces: 3, addresses: 4), pods));

    [Theory]
    [InlineData("m7g.large", 110, 8, 1)] // 7 prefixes and a warm one on an interface with 9 places
    [InlineData("m7g.medium", 98, 6, 2)] // 7 prefixes would be needed, but there are places for 6
    [InlineData("t3.medium", 110, 8, 2)] // 5 places on the first interface, 3 on the second
    [InlineData("m7g.8xlarge", 250, 17, 1)] // 16 prefixes and a warm one on an interface with 29 places
    public void ServerAddresses_OfAFullServer_AreAsWorkedByHand(string type, int pods, int prefixes, int interfaces) =>
        Assert.Equal(new ServerAddresses(prefixes, interfaces), ServerAddresses.Of(InstanceTable.Find(Value.Parse<InstanceType>(type)), pods));

    [Theory]
    [InlineData("m7g.large", 110, 8, 1)]
    [InlineData("m7g.medium", 50, 3, 1)] // 5 prefixes would be needed, but there are places for 3
    [InlineData("t4g.small", 98, 6, 2)]
    public void ServerAddresses_WithSubnetsForPods_AreThoseOfTheOtherInterfaces(string type, int pods, int prefixes, int interfaces) =>
        Assert.Equal(new ServerAddresses(prefixes, interfaces), ServerAddresses.Of(InstanceTable.Find(Value.Parse<InstanceType>(type)), pods, podsApart: true));

    private static InstanceFigures Figures(int interfaces, int addresses) => new()
    {
        Type = Value.Parse<InstanceType>("t3.small"),
        Architecture = Architecture.X64,
        VCpus = 2,
        MemoryMiB = 2_048,
        NetworkInterfaces = interfaces,
        AddressesPerInterface = addresses,
    };
}
