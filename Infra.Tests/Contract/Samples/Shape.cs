using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>One of several shapes, told apart by their kind.</summary>
[DiscriminatedUnionDiscriminator("kind")]
[DiscriminatedUnionCase("circle", typeof(Circle))]
[DiscriminatedUnionCase("square", typeof(Square))]
public interface IShape
{
}

[OutputType]
public sealed class Circle : IShape
{
    public readonly double Radius;

    [OutputConstructor]
    private Circle(double radius) => Radius = radius;
}

[OutputType]
public sealed class Square : IShape
{
    public readonly double Side;

    [OutputConstructor]
    private Square(double side) => Side = side;
}
