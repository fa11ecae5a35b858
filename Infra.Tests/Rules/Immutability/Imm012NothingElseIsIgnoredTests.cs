using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm012NothingElseIsIgnoredTests() : RuleTests("IMM012")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Vpc),
        Make(ResourceTypes.Cluster, name: "two") with { Options = new() { IgnoreChanges = ["bootstrapSelfManagedAddons"] } },
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Cluster, name: "one") with { Options = new() { IgnoreChanges = ["version"] } }],
            "IMM012 prod/eks.Cluster/one/ignoreChanges: found \"version\"; remove it, so that changes take effect"),
        ([Make(ResourceTypes.Vpc, name: "one") with { Options = new() { IgnoreChanges = ["tags"] } }],
            "IMM012 prod/ec2.Vpc/one/ignoreChanges: found \"tags\"; remove it, so that changes take effect"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.NodeGroup, name: "one") with { Options = new() { IgnoreChanges = ["tags"] } }];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Vpc, name: "one") with { Options = new() { IgnoreChanges = null } }];
}
