using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str004NothingIsDeclaredLateTests() : RuleTests("STR004")
{
    private protected override Declared[] Good => [Make(ResourceTypes.Vpc)];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Vpc, name: "one") with { IsInsideApply = true }],
            "STR004 prod/ec2.Vpc/one: found a resource that is declared inside Apply; declare it in a constructor"),
    ];

    // It is about everything.
    private protected override Declared[]? Other => null;
}
