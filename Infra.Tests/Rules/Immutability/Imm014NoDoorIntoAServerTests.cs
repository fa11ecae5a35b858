using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm014NoDoorIntoAServerTests() : RuleTests("IMM014")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.LaunchTemplate),
        Make(ResourceTypes.NodeGroup),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.LaunchTemplate, """{ "keyName": "me" }""")],
            "IMM014 prod/ec2.LaunchTemplate/one/keyName: found \"me\"; remove it; use kubectl debug node/… to inspect a server"),
        ([Make(ResourceTypes.NodeGroup, """{ "remoteAccess": { "ec2SshKey": "me" } }""")],
            "IMM014 prod/eks.NodeGroup/one/remoteAccess: found ec2SshKey \"me\"; remove it; use kubectl debug node/… to inspect a server"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.LaunchTemplate, """{ "keyName": { "$computed": [] } }""")];
}
