using Infra.Model.Instances;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Instances;

public sealed class UnknownTypeTests
{
    [Theory]
    [InlineData("m10g.large", "m9g.large")] // the newest of those with the same attributes
    [InlineData("m9i.xlarge", "m8i.xlarge")]
    [InlineData("c6ai.large", "c6a.large")] // no such attributes: the nearest generation
    [InlineData("m4.large", "m5.large")]
    [InlineData("t2.micro", "t3.micro")]
    [InlineData("r4.16xlarge", "r5.16xlarge")]
    [InlineData("i3.large", "i3en.large")]
    [InlineData("g4ad.xlarge", "g4dn.xlarge")]
    [InlineData("g7.2xlarge", "g6.2xlarge")]
    [InlineData("trn1n.32xlarge", "trn1.32xlarge")]
    [InlineData("inf3.xlarge", "inf2.xlarge")]
    [InlineData("m7g.largo", "m7g.large")] // no size, but nearly one of the family
    [InlineData("t3.smal", "t3.small")]
    [InlineData("m7i-flex.2xlrge", "m7i-flex.2xlarge")]
    [InlineData("m7i.9xlarge", null)] // a size of c, not of m
    [InlineData("p3.2xlarge", null)]
    [InlineData("q9.large", null)]
    [InlineData("u-24tb1.112xlarge", null)]
    [InlineData("m99999999999.large", null)]
    public void Hint_ForATypeOutsideTheTable_KeepsArchitectureLetterAndSize(string type, string? hint) =>
        Assert.Equal(hint, UnknownType.Hint(Value.Parse<InstanceType>(type)));

    [Theory]
    [InlineData("m99.large")]
    [InlineData("m99g.large")]
    [InlineData("c99a.4xlarge")]
    [InlineData("r99gd.metal")]
    [InlineData("t99.small")]
    [InlineData("g99.xlarge")]
    public void Hint_ForAGenerationToCome_IsOfTheSameArchitecture(string type)
    {
        var wanted = Value.Parse<InstanceType>(type);

        var hint = Value.Parse<InstanceType>(UnknownType.Hint(wanted) ?? "");

        Assert.Equal(wanted.Architecture, hint.Architecture);
    }
}
