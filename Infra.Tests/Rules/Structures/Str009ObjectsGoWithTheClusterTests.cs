using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str009ObjectsGoWithTheClusterTests() : RuleTests("STR009")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Namespace, name: "one") with { Options = new() { DeletedWith = new(ResourceTypes.ClusterComponent, "cluster") } },
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Namespace)],
            "STR009 prod/core.Namespace/one/deletedWith: found null; set it to the cluster"),
        ([Make(ResourceTypes.Namespace, name: "one") with { Options = new() { DeletedWith = new(ResourceTypes.Vpc, "vpc") } }],
            "STR009 prod/core.Namespace/one/deletedWith: found \"ec2.Vpc/vpc\"; set it to the cluster"),
    ];
}
