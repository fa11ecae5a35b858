using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>A provider of the package "test", or of another.</summary>
public sealed class TestProvider : ProviderResource
{
    public TestProvider(string name, TestProviderArgs? args = null, CustomResourceOptions? options = null, string package = "test")
        : base(package, name, args ?? new TestProviderArgs(), options)
    {
    }
}
