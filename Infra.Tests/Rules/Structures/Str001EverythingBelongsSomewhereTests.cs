using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str001EverythingBelongsSomewhereTests() : RuleTests("STR001")
{
    private protected override Declared[] Good => [Make(ResourceTypes.Vpc, name: "one") with { Parent = new("infra:network:PrivateNetwork", "network") }];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Vpc)],
            "STR001 prod/ec2.Vpc/one/parent: found none; declare it in a component, with Parent = this"),
    ];

    private protected override Declared[]? Other =>
    [
        Make(ResourceTypes.Pool, name: "one") with { IsComponent = true },
        Make(ResourceTypes.AwsProvider, name: "two"),
    ];
}
