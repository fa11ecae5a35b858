using Infra.Model.Instances;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Instances;

public sealed class InstanceTableTests
{
    public static TheoryData<string> Types => [.. InstanceTable.Types.Select(figures => figures.Type.ToString())];

    [Fact]
    public void Table_AsEmbedded_HasEachTypeOnceAndSaysItsSources()
    {
        Assert.Equal(92, InstanceTable.Types.Count);
        Assert.Equal(92, InstanceTable.Types.Select(figures => figures.Type).Distinct().Count());
        Assert.All(InstanceTable.Sources, source => Assert.StartsWith("https://", source.From, StringComparison.Ordinal));
        Assert.Equal(2, InstanceTable.Sources.Count);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Architecture_InTheTable_IsTheOneTheNameTells(string type)
    {
        var instance = Value.Parse<InstanceType>(type);

        Assert.Equal(InstanceTable.Find(instance).Architecture, instance.Architecture);
    }

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

    [Theory]
    [InlineData(110, "m7g.large", "m6g.large")]
    [InlineData(98, "m7g.medium", "m7g.large")]
    [InlineData(98, "m7g.large", "m7g.medium")]
    [InlineData(110, "m7g.8xlarge", "m7g.4xlarge")]
    public void MaxPods_OfSeveralTypes_AreTheLeast(int pods, params string[] types) =>
        Assert.Equal(pods, InstanceTable.MaxPods(types.Select(Value.Parse<InstanceType>)));
}
