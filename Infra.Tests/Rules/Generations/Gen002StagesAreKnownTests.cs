using Infra.Model.Rules;

namespace Infra.Tests.Rules.Generations;

public sealed class Gen002StagesAreKnownTests() : RuleTests("GEN002")
{
    private protected override Declared[] Good => [Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "test", "infra/generation": "one", "infra/pool": "general" } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "live", "infra/generation": "two", "infra/pool": "" } }""")],
            "GEN002 prod/eks.NodeGroup/one/labels['infra/generation']: found \"two\"; write \"one\"\nGEN002 prod/eks.NodeGroup/one/labels['infra/pool']: found \"\"; write the pool's name\nGEN002 prod/eks.NodeGroup/one/labels['infra/stage']: found \"live\"; write one of test, enabled, draining"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "labels": { "$computed": [] } }""")];
}
