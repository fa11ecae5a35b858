using Infra.Model.Releases;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Releases;

public sealed class NodeImageTests
{
    [Theory]
    [InlineData(NodeOperatingSystem.Al2023, Architecture.Arm64, "AL2023_ARM_64_STANDARD")]
    [InlineData(NodeOperatingSystem.Al2023, Architecture.X64, "AL2023_x86_64_STANDARD")]
    [InlineData(NodeOperatingSystem.Bottlerocket, Architecture.Arm64, "BOTTLEROCKET_ARM_64")]
    [InlineData(NodeOperatingSystem.Bottlerocket, Architecture.X64, "BOTTLEROCKET_x86_64")]
    public void AmiType_OfASystemAndArchitecture_IsTheNameEksHasForIt(NodeOperatingSystem system, Architecture architecture, string amiType)
    {
        var image = new NodeImage
        {
            OperatingSystem = system,
            Architecture = architecture,
            ReleaseVersion = "1.35.7-20260827",
            Source = new Source("https://example.com/", new DateOnly(2026, 11, 22)),
        };

        Assert.Equal(amiType, image.AmiType);
    }
}
