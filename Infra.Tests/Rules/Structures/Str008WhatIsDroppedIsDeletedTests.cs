using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str008WhatIsDroppedIsDeletedTests() : RuleTests("STR008")
{
    private protected override Declared[] Good => [Make(ResourceTypes.Vpc)];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Vpc, name: "one") with { Options = new() { RetainOnDelete = true } }],
            "STR008 prod/ec2.Vpc/one/retainOnDelete: found true; remove the option"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Pool, name: "one") with { IsComponent = true }];
}
