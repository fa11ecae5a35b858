using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm013NothingIsDeletedFirstTests() : RuleTests("IMM013")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Role),
        Make(ResourceTypes.Role, name: "two") with { Options = new() { DeleteBeforeReplace = false } },
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Role, name: "one") with { Options = new() { DeleteBeforeReplace = true } }],
            "IMM013 prod/iam.Role/one/deleteBeforeReplace: found true; remove it, and omit the physical name or put a hash of the content in it"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Pool, name: "one") with { IsComponent = true }];
}
