using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class InstanceTypeTests
{
    [Theory]
    [InlineData("m7g.large")]
    [InlineData("m7i-flex.2xlarge")]
    [InlineData("u-6tb1.metal")]
    [InlineData("c7gn.metal-48xl")]
    public void InstanceType_OfFamilyAndSize_ReadsBack(string text) => Assert.Equal(text, Value.Parse<InstanceType>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("m7g")]
    [InlineData("m7g.")]
    [InlineData(".large")]
    [InlineData("M7g.large")]
    [InlineData("7mg.large")]
    [InlineData("m7g.large.x")]
    [InlineData("m7g.*")]
    [InlineData("m7g.large ")]
    [InlineData("m7g.large\n")]
    public void InstanceType_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<InstanceType>(text));

        Assert.Equal($"found \"{text}\"; write an EC2 instance type such as \"m7g.large\"", exception.Message);
    }

    [Theory]
    [InlineData("a1.large", Architecture.Arm64)]
    [InlineData("c6g.large", Architecture.Arm64)]
    [InlineData("c7gn.large", Architecture.Arm64)]
    [InlineData("c8gd.large", Architecture.Arm64)]
    [InlineData("g5g.xlarge", Architecture.Arm64)]
    [InlineData("hpc7g.4xlarge", Architecture.Arm64)]
    [InlineData("i8ge.large", Architecture.Arm64)]
    [InlineData("im4gn.large", Architecture.Arm64)]
    [InlineData("is4gen.large", Architecture.Arm64)]
    [InlineData("m7g.large", Architecture.Arm64)]
    [InlineData("m7gd.metal", Architecture.Arm64)]
    [InlineData("m10g.large", Architecture.Arm64)]
    [InlineData("t4g.micro", Architecture.Arm64)]
    [InlineData("x2gd.large", Architecture.Arm64)]
    [InlineData("c7i.large", Architecture.X64)]
    [InlineData("dl2q.24xlarge", Architecture.X64)]
    [InlineData("g4dn.xlarge", Architecture.X64)]
    [InlineData("g5.xlarge", Architecture.X64)]
    [InlineData("g6e.xlarge", Architecture.X64)]
    [InlineData("gr6.4xlarge", Architecture.X64)]
    [InlineData("inf2.xlarge", Architecture.X64)]
    [InlineData("m7a.large", Architecture.X64)]
    [InlineData("m7i-flex.large", Architecture.X64)]
    [InlineData("p4d.24xlarge", Architecture.X64)]
    [InlineData("t3.micro", Architecture.X64)]
    [InlineData("trn1.2xlarge", Architecture.X64)]
    [InlineData("u-6tb1.56xlarge", Architecture.X64)]
    [InlineData("u7i-12tb.224xlarge", Architecture.X64)]
    [InlineData("x2idn.metal", Architecture.X64)]
    public void Architecture_OfAFamily_IsWhatAmazonBuildsItWith(string type, Architecture architecture) =>
        Assert.Equal(architecture, Value.Parse<InstanceType>(type).Architecture);
}
