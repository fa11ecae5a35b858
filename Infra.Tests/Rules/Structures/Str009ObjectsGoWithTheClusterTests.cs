using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str009ObjectsGoWithTheClusterTests() : RuleTests("STR009")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Namespace, name: "one") with { Options = new() { DeletedWith = new(ResourceTypes.ClusterComponent, "cluster") } },
        Make(ResourceTypes.Service, """{ "spec": { "type": "ClusterIP" } }""", name: "two") with { Options = new() { DeletedWith = new(ResourceTypes.ClusterComponent, "cluster") } },
        Make(ResourceTypes.Service, """{ "spec": { "type": "LoadBalancer" } }""", name: "three"),
        Make(ResourceTypes.Ingress, name: "four"),
        Make(ResourceTypes.PersistentVolumeClaim, name: "five"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Namespace)],
            "STR009 prod/core.Namespace/one/deletedWith: found null; set it to the cluster"),
        ([Make(ResourceTypes.Namespace, name: "one") with { Options = new() { DeletedWith = new(ResourceTypes.Vpc, "vpc") } }],
            "STR009 prod/core.Namespace/one/deletedWith: found \"ec2.Vpc/vpc\"; set it to the cluster"),
        ([Make(ResourceTypes.Ingress) with { Options = new() { DeletedWith = new(ResourceTypes.ClusterComponent, "cluster") } }],
            "STR009 prod/networking.k8s.io.Ingress/one/deletedWith: found \"eks:Cluster/cluster\"; remove it, so that the object's controller deletes what it made"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Service, """{ "spec": { "type": { "$computed": [] } } }""")];
}
