using Pulumi;

namespace Infra.Tests.Contract.Samples;

[OutputType]
public sealed class Square : IShape
{
    public readonly double Side;

    [OutputConstructor]
    private Square(double side) => Side = side;
}
