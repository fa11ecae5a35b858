using Infra.Model.Instances;
using Infra.Model.Releases;
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

    private static NodeImage Image(NodeOperatingSystem system, Architecture architecture) => new()
    {
        OperatingSystem = system,
        Architecture = architecture,
        ReleaseVersion = "1.35.7-20260827",
        Source = new Source("https://example.com/", new DateOnly(2026, 11, 22)),
    };
}
