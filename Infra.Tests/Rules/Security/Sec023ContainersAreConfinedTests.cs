using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec023ContainersAreConfinedTests() : RuleTests("SEC023")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "securityContext": { "runAsNonRoot": true }, "containers": [{ "securityContext": { "allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true } }] } } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "hostNetwork": true, "containers": [{ "securityContext": { "allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true } }] } } } }"""),
        ],
            "SEC023 prod/apps.Deployment/one/spec.template.spec.hostNetwork: found true; remove it\nSEC023 prod/apps.Deployment/one/spec.template.spec.securityContext.runAsNonRoot: found no runAsNonRoot; write true"),
        ([
            Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "securityContext": { "runAsNonRoot": true }, "containers": [{ "securityContext": { "privileged": true, "allowPrivilegeEscalation": true } }] } } } }"""),
        ],
            "SEC023 prod/apps.Deployment/one/spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation: found true; write false\nSEC023 prod/apps.Deployment/one/spec.template.spec.containers[0].securityContext.privileged: found true; remove it\nSEC023 prod/apps.Deployment/one/spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem: found no readOnlyRootFilesystem; write true"),
        ([
            Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "securityContext": { "runAsNonRoot": true }, "initContainers": [{ "securityContext": { "privileged": true, "allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true } }] } } } }"""),
        ],
            "SEC023 prod/apps.Deployment/one/spec.template.spec.initContainers[0].securityContext.privileged: found true; remove it"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "securityContext": { "runAsNonRoot": true }, "containers": [{ "securityContext": { "$computed": [] } }] } } } }"""),
    ];
}
