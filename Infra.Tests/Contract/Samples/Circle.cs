using Pulumi;

namespace Infra.Tests.Contract.Samples;

[OutputType]
public sealed class Circle : IShape
{
    public readonly double Radius;

    [OutputConstructor]
    private Circle(double radius) => Radius = radius;
}
