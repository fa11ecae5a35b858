using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str005WhatCannotBeMadeAgainIsProtectedTests() : RuleTests("STR005")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.ClusterComponent, """{ "deletionProtection": true }""", "cluster") with { Options = new() { Protect = true } },
        Make(ResourceTypes.Vpc, name: "one") with { Options = new() { Protect = true } },
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.ClusterComponent, """{ "deletionProtection": true }""", "cluster") with { Options = new() { Protect = true } },
            Make(ResourceTypes.Vpc),
        ],
            "STR005 prod/ec2.Vpc/one/protect: found false; write true, because deletionProtection is true in the settings"),
        ([Make(ResourceTypes.Cluster, """{ "deletionProtection": true }""", "cluster"), Make(ResourceTypes.Cluster, name: "other")],
            """
            STR005 prod/eks.Cluster/cluster/protect: found false; write true, because deletionProtection is true in the settings
            STR005 prod/eks.Cluster/other/protect: found false; write true, because deletionProtection is true in the settings
            """),
    ];

    private protected override Declared[]? Other =>
    [
        Make(ResourceTypes.ClusterComponent, """{ "deletionProtection": false }""", "cluster"),
        Make(ResourceTypes.Vpc),
    ];
}
