using Infra.Model.Instances;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Instances;

public sealed class InstanceTableTests
{
    [Fact]
    public void Table_AsEmbedded_HasEachTypeOnceAndSaysItsSources()
    {
        Assert.Equal(1245, InstanceTable.Types.Count);
        Assert.Equal(1245, InstanceTable.Types.Select(figures => figures.Type).Distinct().Count());
        Assert.All(InstanceTable.Sources, source => Assert.StartsWith("https://", source.From, StringComparison.Ordinal));
        Assert.Equal(3, InstanceTable.Sources.Count);
    }

    [Fact]
    public void Architecture_InTheTable_IsTheOneTheNameTells() =>
        Assert.All(InstanceTable.Types, figures => Assert.Equal(figures.Architecture, figures.Type.Architecture));

    [Fact]
    public void Figures_InTheTable_AreThoseOfAServer() => Assert.All(InstanceTable.Types, figures =>
    {
        Assert.InRange(figures.VCpus, 1, 1_000);
        Assert.InRange(figures.MemoryMiB, 512, 8 << 20);
        Assert.InRange(figures.NetworkInterfaces, 2, 32);
        Assert.InRange(figures.AddressesPerInterface, 2, 64);
    });

    [Theory]
    [InlineData("m5.large")]
    [InlineData("m5.metal")]
    [InlineData("m8a.48xlarge")]
    [InlineData("c5n.18xlarge")]
    [InlineData("c7i-flex.large")]
    [InlineData("r6idn.32xlarge")]
    [InlineData("r8gd.metal-48xl")]
    [InlineData("t3.small")]
    [InlineData("t3a.nano")]
    [InlineData("t4g.micro")]
    [InlineData("i4i.xlarge")]
    [InlineData("g4dn.xlarge", Accelerator.Nvidia)]
    [InlineData("g5.xlarge", Accelerator.Nvidia)]
    [InlineData("g5g.metal", Accelerator.Nvidia)]
    [InlineData("g6e.48xlarge", Accelerator.Nvidia)]
    [InlineData("p4d.24xlarge", Accelerator.Nvidia)]
    [InlineData("p5.48xlarge", Accelerator.Nvidia)]
    [InlineData("inf2.48xlarge", Accelerator.Neuron)]
    [InlineData("trn2.48xlarge", Accelerator.Neuron)]
    public void Accelerator_OfATypeThatPeopleRun_IsTheOneItHas(string type, Accelerator accelerator = Accelerator.None) =>
        Assert.Equal(accelerator, InstanceTable.Find(Value.Parse<InstanceType>(type)).Accelerator);

    [Fact]
    public void Type_ThatIsNotInTheTable_IsNotFound()
    {
        var type = Value.Parse<InstanceType>("x9.large");

        Assert.False(InstanceTable.TryFind(type, out _));
        Assert.Equal("there are no figures for \"x9.large\" (Parameter 'type')", Assert.Throws<ArgumentException>(() => InstanceTable.Find(type)).Message);
    }

    // Worked by hand: interfaces × (addresses − 1) × 16 + 2, and the ceiling for up to 30 vCPUs or above.
    [Theory]
    [InlineData("m7g.medium", 98)] // 2 × 3 × 16 + 2
    [InlineData("t3.medium", 110)] // 3 × 5 × 16 + 2 = 242
    [InlineData("m7g.large", 110)] // 3 × 9 × 16 + 2 = 434
    [InlineData("m7i.4xlarge", 110)] // 16 vCPUs
    [InlineData("m7g.8xlarge", 250)] // 32 vCPUs
    public void MaxPods_OfAType_AreWhatItsPrefixesHoldUpToTheCeiling(string type, int pods) =>
        Assert.Equal(pods, InstanceTable.Find(Value.Parse<InstanceType>(type)).MaxPods);

    // With the prefixes of all interfaces but the first.
    [Theory]
    [InlineData("m7g.medium", 50)] // 1 × 3 × 16 + 2
    [InlineData("t4g.small", 98)] // 2 × 3 × 16 + 2
    [InlineData("m7g.large", 110)] // 2 × 9 × 16 + 2 = 290
    [InlineData("m7g.8xlarge", 250)]
    public void MaxPods_WithSubnetsForPods_AreWhatTheOtherInterfacesHold(string type, int pods) =>
        Assert.Equal(pods, InstanceTable.MaxPods([Value.Parse<InstanceType>(type)], podsApart: true));

    [Theory]
    [InlineData(110, "m7g.large", "m6g.large")]
    [InlineData(98, "m7g.medium", "m7g.large")]
    [InlineData(98, "m7g.large", "m7g.medium")]
    [InlineData(110, "m7g.8xlarge", "m7g.4xlarge")]
    public void MaxPods_OfSeveralTypes_AreTheLeast(int pods, params string[] types) =>
        Assert.Equal(pods, InstanceTable.MaxPods(types.Select(Value.Parse<InstanceType>)));
}
