using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm019ServersAreNotReplacedInOneUpdateTests() : RuleTests("IMM019")
{
    private protected override Declared[] Good => [Make(ResourceTypes.NodeGroup)];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.LaunchTemplate, name: "one") with { Options = new() { ReplaceOnChanges = ["tags"] } }],
            "IMM019 prod/ec2.LaunchTemplate/one/replaceOnChanges: found \"tags\"; remove it, and add a new generation beside the old one instead"),
    ];
}
