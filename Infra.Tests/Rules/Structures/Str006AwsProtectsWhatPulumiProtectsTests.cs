using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str006AwsProtectsWhatPulumiProtectsTests() : RuleTests("STR006")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.ClusterComponent, """{ "deletionProtection": true }""", "cluster") with { Options = new() { Protect = true } },
        Make(ResourceTypes.ClusterComponent, """{ "deletionProtection": false }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.ClusterComponent, """{ "deletionProtection": true }""")],
            "STR006 prod/eks:Cluster/one/deletionProtection: found true; write false, the value of the option protect"),
        ([Make(ResourceTypes.Cluster, name: "one") with { Options = new() { Protect = true } }],
            "STR006 prod/eks.Cluster/one/deletionProtection: found no deletionProtection; write true, the value of the option protect"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.ClusterComponent, """{ "deletionProtection": { "$computed": [] } }""")];
}
