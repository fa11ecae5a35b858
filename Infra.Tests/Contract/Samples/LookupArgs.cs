using Pulumi;

namespace Infra.Tests.Contract.Samples;

public sealed class LookupArgs : InvokeArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("plain")]
    public object? Plain { get; set; }
}
