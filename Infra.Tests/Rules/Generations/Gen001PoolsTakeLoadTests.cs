using Infra.Model.Rules;

namespace Infra.Tests.Rules.Generations;

public sealed class Gen001PoolsTakeLoadTests() : RuleTests("GEN001")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Pool, name: "pool") with { IsComponent = true },
        Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "enabled" } }""", "g0") with { Parent = new(ResourceTypes.Pool, "pool") },
        Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "test" } }""", "g1") with { Parent = new(ResourceTypes.Pool, "pool") },
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.Pool, name: "pool") with { IsComponent = true },
            Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "test" } }""", "g0") with { Parent = new(ResourceTypes.Pool, "pool") },
            Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "draining" } }""", "g1") with { Parent = new(ResourceTypes.Pool, "pool") },
        ],
            "GEN001 prod/Pool/pool: found a generation in test and none enabled; keep a generation enabled until the next one is enabled"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Pool, name: "pool") with { IsComponent = true }];
}
