using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm007ContainerImageHasADigestTests() : RuleTests("IMM007")
{
    private protected override Declared[] Good => [Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "containers": [{ "image": "a@sha256:1" }], "volumes": [{ "emptyDir": {} }, { "image": { "reference": "b@sha256:1" } }] } } } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "containers": [{ "image": "a@sha256:1" }, { "image": "b:1.2" }] } } } }"""),
        ],
            "IMM007 prod/apps.Deployment/one/spec.template.spec.containers[1].image: found \"b:1.2\"; add the digest: image@sha256:…"),
        ([Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "containers": [{}] } } } }""")],
            "IMM007 prod/apps.Deployment/one/spec.template.spec.containers[0].image: found no image; add the digest: image@sha256:…"),
        ([Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "volumes": [{ "image": { "reference": "b:1.2" } }] } } } }""")],
            "IMM007 prod/apps.Deployment/one/spec.template.spec.volumes[0].image.reference: found \"b:1.2\"; add the digest: image@sha256:…"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "containers": [{ "image": { "$computed": [] } }] } } } }"""),
    ];
}
