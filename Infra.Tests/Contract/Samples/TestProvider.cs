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

public sealed class TestProviderArgs : ResourceArgs
{
    [Input("accounts", json: true)]
    private InputList<string>? _accounts;

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("strict", json: true)]
    public Input<bool>? Strict { get; set; }

    public InputList<string> Accounts
    {
        get => _accounts ??= [];
        set => _accounts = value;
    }
}
