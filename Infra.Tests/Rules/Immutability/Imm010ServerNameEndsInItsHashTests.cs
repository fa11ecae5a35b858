using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm010ServerNameEndsInItsHashTests() : RuleTests("IMM010")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "nodeGroupName": "prod-general-s31hetx9pd" }""", "prod-general-s31hetx9pd"),
        Make(ResourceTypes.LaunchTemplate, """{ "name": "prod-general-s31hetx9pd" }""", "prod-general-s31hetx9pd"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup, name: "prod-general-s31hetx9pd")],
            "IMM010 prod/eks.NodeGroup/prod-general-s31hetx9pd/nodeGroupName: found no nodeGroupName; write \"prod-general-s31hetx9pd\", the name in the program"),
        ([Make(ResourceTypes.LaunchTemplate, """{ "name": "general" }""", "general")],
            "IMM010 prod/ec2.LaunchTemplate/general: found the logical name \"general\"; end the name with the hash of the content"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "nodeGroupName": { "$computed": [] } }""", "prod-general-s31hetx9pd")];
}
