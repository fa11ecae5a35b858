using Pulumi;

namespace Infra.Tests.Contract.Samples;

[OutputType]
public sealed class DescribeResult
{
    public readonly string? Text;

    [OutputConstructor]
    private DescribeResult(string? text) => Text = text;
}
