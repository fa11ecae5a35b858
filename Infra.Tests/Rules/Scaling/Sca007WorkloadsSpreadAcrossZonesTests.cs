using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca007WorkloadsSpreadAcrossZonesTests() : RuleTests("SCA007")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "topologySpreadConstraints": [{ "topologyKey": "topology.kubernetes.io/zone" }], "containers": [] } } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "containers": [] } } } }""")],
            "SCA007 prod/apps.Deployment/one/spec.template.spec.topologySpreadConstraints: found no topologySpreadConstraints; add one with the topologyKey topology.kubernetes.io/zone"),
        ([
            Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "topologySpreadConstraints": [{ "topologyKey": "kubernetes.io/hostname" }], "containers": [] } } } }"""),
        ],
            "SCA007 prod/apps.Deployment/one/spec.template.spec.topologySpreadConstraints: found topologyKey \"kubernetes.io/hostname\"; add one with the topologyKey topology.kubernetes.io/zone"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "topologySpreadConstraints": { "$computed": [] }, "containers": [] } } } }"""),
    ];
}
