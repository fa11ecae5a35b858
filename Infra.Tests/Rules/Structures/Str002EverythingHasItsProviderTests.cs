using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str002EverythingHasItsProviderTests() : RuleTests("STR002")
{
    private protected override Declared[] Good => [Make(ResourceTypes.Vpc, name: "one") with { Options = new() { Provider = new(ResourceTypes.AwsProvider, "aws") } }];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Vpc)],
            "STR002 prod/ec2.Vpc/one/provider: found none; pass the provider of its component"),
    ];

    private protected override Declared[]? Other =>
    [
        Make(ResourceTypes.AwsProvider),
        Make(ResourceTypes.Pool, name: "two") with { IsComponent = true },
    ];
}
