using System.Globalization;
using Infra.Model.Instances;
using Infra.Model.Releases;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Releases;

public sealed class NodeImageTests
{
    [Theory]
    [InlineData(NodeOperatingSystem.Al2023, Architecture.Arm64, "AL2023_ARM_64_STANDARD")]
    [InlineData(NodeOperatingSystem.Al2023, Architecture.Arm64, "AL2023_ARM_64_NVIDIA", Accelerator.Nvidia)]
    [InlineData(NodeOperatingSystem.Al2023, Architecture.X64, "AL2023_x86_64_STANDARD")]
    [InlineData(NodeOperatingSystem.Al2023, Architecture.X64, "AL2023_x86_64_NVIDIA", Accelerator.Nvidia)]
    [InlineData(NodeOperatingSystem.Al2023, Architecture.X64, "AL2023_x86_64_NEURON", Accelerator.Neuron)]
    [InlineData(NodeOperatingSystem.Bottlerocket, Architecture.Arm64, "BOTTLEROCKET_ARM_64")]
    [InlineData(NodeOperatingSystem.Bottlerocket, Architecture.Arm64, "BOTTLEROCKET_ARM_64_NVIDIA", Accelerator.Nvidia)]
    [InlineData(NodeOperatingSystem.Bottlerocket, Architecture.X64, "BOTTLEROCKET_x86_64")]
    [InlineData(NodeOperatingSystem.Bottlerocket, Architecture.X64, "BOTTLEROCKET_x86_64", Accelerator.Neuron)]
    [InlineData(NodeOperatingSystem.Bottlerocket, Architecture.X64, "BOTTLEROCKET_x86_64_NVIDIA", Accelerator.Nvidia)]
    public void AmiType_OfASystemArchitectureAndAccelerator_IsTheNameEksHasForIt(
        NodeOperatingSystem system,
        Architecture architecture,
        string amiType,
        Accelerator accelerator = Accelerator.None) => Assert.Equal(amiType, Image(system, architecture).AmiType(accelerator));

    [Fact]
    public void AmiType_OfEveryTypeInTheTable_Exists() => Assert.All(InstanceTable.Types, figures =>
    {
        Assert.NotEmpty(Image(NodeOperatingSystem.Al2023, figures.Architecture).AmiType(figures.Accelerator));
        Assert.NotEmpty(Image(NodeOperatingSystem.Bottlerocket, figures.Architecture).AmiType(figures.Accelerator));
    });

    [Theory]
    [InlineData(NodeOperatingSystem.Al2023, "1.36.4-20260923", null, "2026-09-23")]
    [InlineData(NodeOperatingSystem.Bottlerocket, "1.66.0-20260923", null, "2026-10-31")]
    [InlineData(NodeOperatingSystem.Bottlerocket, "1.66.0-1ad6b4a4", "2026-09-17", "2026-09-17")]
    public void Age_OfAnImage_CountsFromTheDayItWasPublishedAsFarAsThatIsKnown(NodeOperatingSystem system, string version, string? published, string expected)
    {
        var image = Image(system, Architecture.Arm64) with { ReleaseVersion = version, Published = published is null ? null : Day(published) };

        Assert.Equal(Day(expected), image.AgesFrom(Value.Parse<ReleaseName>("2026-10")));

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static NodeImage Image(NodeOperatingSystem system, Architecture architecture) => new()
    {
        OperatingSystem = system,
        Architecture = architecture,
        ReleaseVersion = "1.35.7-20260827",
        Source = new Source("https://example.com/", new DateOnly(2026, 11, 22)),
    };
}
