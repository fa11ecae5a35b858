using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm001TemplateVersionIsANumberTests() : RuleTests("IMM001")
{
    private protected override Declared[] Good => [Make(ResourceTypes.NodeGroup, """{ "launchTemplate": { "version": "1" } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup, """{ "launchTemplate": { "version": "$Latest" } }""")],
            "IMM001 prod/eks.NodeGroup/one/launchTemplate.version: found \"$Latest\"; write the version number"),
        ([Make(ResourceTypes.NodeGroup, """{ "launchTemplate": { "version": "v1" } }""")],
            "IMM001 prod/eks.NodeGroup/one/launchTemplate.version: found \"v1\"; write the version number"),
        ([Make(ResourceTypes.NodeGroup)],
            "IMM001 prod/eks.NodeGroup/one/launchTemplate.version: found no version; write the version number"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "launchTemplate": { "$computed": [] } }""")];
}
