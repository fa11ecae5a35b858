using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm017ConfigurationIsImmutableTests() : RuleTests("IMM017")
{
    private protected override Declared[] Good => [Make(ResourceTypes.ConfigMap, """{ "immutable": true }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.ConfigMap, """{ "immutable": false }""")],
            "IMM017 prod/core.ConfigMap/one/immutable: found false; write true, and put a hash of the content in the name"),
        ([Make(ResourceTypes.ConfigMap)],
            "IMM017 prod/core.ConfigMap/one/immutable: found no immutable; write true, and put a hash of the content in the name"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.ConfigMap, """{ "immutable": { "$computed": [] } }""")];
}
