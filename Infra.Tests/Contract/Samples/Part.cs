using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>The shape of a nested output.</summary>
[OutputType]
public sealed class Part
{
    public readonly string Name;

    public readonly int? Weight;

    [OutputConstructor]
    private Part(string name, [OutputConstructorParameter("weightKg")] int? weight)
    {
        Name = name;
        Weight = weight;
    }
}
