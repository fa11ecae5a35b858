using Pulumi;

namespace Infra.Tests.Contract.Samples;

public sealed class DescribeArgs : CallArgs
{
    [Input("style")]
    public Input<string>? Style { get; set; }
}
