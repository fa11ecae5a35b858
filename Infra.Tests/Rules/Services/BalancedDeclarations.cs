using Infra.Model.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Rules.Services;

/// <summary>Pods behind a load balancer: a Deployment, the Service that selects its pods and the Ingress that names that.</summary>
internal static class BalancedDeclarations
{
    internal static Declared Ingress { get; } = DeclaredJson.Of(
        ResourceTypes.Ingress,
        """{ "metadata": { "namespace": "shop", "annotations": { "alb.ingress.kubernetes.io/actions.api": "{ \"forwardConfig\": { \"targetGroups\": [{ \"serviceName\": \"api-1\", \"weight\": 100 }] } }" } } }""",
        "way");

    internal static Declared Service { get; } = DeclaredJson.Of(
        ResourceTypes.Service, """{ "metadata": { "name": "api-1", "namespace": "shop" }, "spec": { "selector": { "infra/version": "1" } } }""", "target");

    /// <summary>The Deployment.</summary>
    /// <param name="container">What is in its container.</param>
    internal static Declared Pods(string container = "{}") => DeclaredJson.Of(
        ResourceTypes.Deployment,
        $$"""{ "metadata": { "namespace": "shop" }, "spec": { "template": { "metadata": { "labels": { "infra/service": "api", "infra/version": "1" } }, "spec": { "containers": [{{container}}] } } } }""");
}
