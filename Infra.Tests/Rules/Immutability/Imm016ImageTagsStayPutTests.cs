using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm016ImageTagsStayPutTests() : RuleTests("IMM016")
{
    private protected override Declared[] Good => [Make(ResourceTypes.Repository, """{ "imageTagMutability": "IMMUTABLE" }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Repository, """{ "imageTagMutability": "MUTABLE" }""")],
            "IMM016 prod/ecr.Repository/one/imageTagMutability: found \"MUTABLE\"; write \"IMMUTABLE\""),
        ([Make(ResourceTypes.Repository)],
            "IMM016 prod/ecr.Repository/one/imageTagMutability: found no imageTagMutability; write \"IMMUTABLE\""),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Repository, """{ "imageTagMutability": { "$computed": [] } }""")];
}
