using Infra.Model.Rules;

namespace Infra.Tests.Rules.Generations;

public sealed class Gen007ServersAreNotAheadOrFarBehindTests() : RuleTests("GEN007")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.ClusterComponent, """{ "version": "1.35" }""", "cluster"),
        Make(ResourceTypes.NodeGroup, """{ "version": "1.35" }"""),
        Make(ResourceTypes.NodeGroup, """{ "version": "1.32" }""", "two"),
        // What the component declares says the same; before an update it may still say what ran before.
        Make(ResourceTypes.Cluster, """{ "version": "1.34" }""", "before"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.ClusterComponent, """{ "version": "1.35" }""", "cluster"),
            Make(ResourceTypes.NodeGroup, """{ "version": "1.36" }"""),
        ],
            "GEN007 prod/eks.NodeGroup/one/version: found \"1.36\"; write 1.32 to 1.35, as the control plane runs 1.35"),
        ([
            Make(ResourceTypes.ClusterComponent, """{ "version": "1.35" }""", "cluster"),
            Make(ResourceTypes.NodeGroup, """{ "version": "1.31" }"""),
        ],
            "GEN007 prod/eks.NodeGroup/one/version: found \"1.31\"; write 1.32 to 1.35, as the control plane runs 1.35"),
        ([
            Make(ResourceTypes.ClusterComponent, name: "component"),
            Make(ResourceTypes.Cluster, """{ "version": "1.35" }""", "cluster"),
            Make(ResourceTypes.NodeGroup),
        ],
            "GEN007 prod/eks.NodeGroup/one/version: found no version; write 1.32 to 1.35, as the control plane runs 1.35"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.NodeGroup, """{ "version": "1.31" }""")];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.ClusterComponent, """{ "version": "1.35" }""", "cluster"),
        Make(ResourceTypes.NodeGroup, """{ "version": { "$computed": [] } }"""),
    ];
}
