using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>The shape of a nested input.</summary>
public sealed class PartArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("weightKg")]
    public Input<int>? Weight { get; set; }
}
