using Pulumi;

namespace Infra.Tests.Contract.Samples;

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
