using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm022PhysicalNamesAreFreeTests() : RuleTests("IMM022")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Role),
        Make(ResourceTypes.LogGroup, """{ "name": "/aws/eks/prod-wsc70wfdhw/cluster" }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Role, """{ "name": "nodes" }""")],
            "IMM022 prod/iam.Role/one/name: found \"nodes\"; remove it, or put the hash of the content in it"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Role, """{ "name": { "$computed": [] } }""")];
}
