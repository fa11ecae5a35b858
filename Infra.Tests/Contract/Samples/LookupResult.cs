using Pulumi;

namespace Infra.Tests.Contract.Samples;

[OutputType]
public sealed class LookupResult
{
    public readonly string? Name;

    [OutputConstructor]
    private LookupResult(string? name) => Name = name;
}
