using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>One of several shapes, told apart by their kind.</summary>
[DiscriminatedUnionDiscriminator("kind")]
[DiscriminatedUnionCase("circle", typeof(Circle))]
[DiscriminatedUnionCase("square", typeof(Square))]
public interface IShape
{
}
