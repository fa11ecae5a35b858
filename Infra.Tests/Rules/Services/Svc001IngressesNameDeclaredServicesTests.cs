using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc001IngressesNameDeclaredServicesTests() : RuleTests("SVC001")
{
    private protected override Declared[] Good => [Ingress("api-1"), Service("api"), Service("api-1")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Ingress("api-2"), Service("api"), Service("api-1")],
            "SVC001 prod/networking.k8s.io.Ingress/one/metadata.annotations['alb.ingress.kubernetes.io/actions.api']: found the Service \"api-2\", which is not declared; declare it, or name one that is"),
        ([Ingress("api-1"), Service("api-1")],
            "SVC001 prod/networking.k8s.io.Ingress/one/spec.rules[0].http.paths[0].backend.service.name: found the Service \"api\", which is not declared; declare it, or name one that is"),
        // One of another namespace is not meant.
        ([Ingress("api-1"), Service("api"), Service("api-1", space: "other")],
            "SVC001 prod/networking.k8s.io.Ingress/one/metadata.annotations['alb.ingress.kubernetes.io/actions.api']: found the Service \"api-1\", which is not declared; declare it, or name one that is"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Ingress, """{ "metadata": { "$computed": [] } }""")];

    private static Declared Ingress(string version) => Make(
        ResourceTypes.Ingress,
        $$"""
        {
          "metadata": { "namespace": "shop", "annotations": { "alb.ingress.kubernetes.io/actions.api": "{ \"forwardConfig\": { \"targetGroups\": [{ \"serviceName\": \"{{version}}\", \"weight\": 100 }] } }" } },
          "spec": { "rules": [{ "http": { "paths": [{ "backend": { "service": { "name": "api" } } }] } }] }
        }
        """);

    private static Declared Service(string name, string space = "shop") =>
        Make(ResourceTypes.Service, $$"""{ "metadata": { "name": "{{name}}", "namespace": "{{space}}" } }""", name);
}
