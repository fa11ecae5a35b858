using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Infra.Tests.Rules;

internal static partial class Mutations
{
    private const string OfService = "prod-shop.api";
    private const string Annotation = "alb.ingress.kubernetes.io";

    private static IEnumerable<Mutation> Services =>
    [
        new Mutation("SVC001") { Settings = Exposed() }.In<IngressArgs>(OfService, ingress => Annotate(ingress, "actions.api", action => action.Replace("\"serviceName\":\"api-", "\"serviceName\":\"other-", StringComparison.Ordinal)))
            with { AlsoBreaks = ["SVC008"] },
        new Mutation("SVC002") { Settings = Exposed() }.In<IngressArgs>(OfService, ingress => Annotate(ingress, "actions.api", action => action.Replace("\"weight\":100", "\"weight\":0", StringComparison.Ordinal))),
        new Mutation("SVC003") { Settings = Exposed() }.In<ServiceArgs>($"{OfService}-", service => service.Spec = service.Spec!.Apply(spec =>
        {
            spec.Selector = spec.Selector.Apply(labels => labels.SetItem("infra/version", "other"));
            return spec;
        })) with { AlsoBreaks = [] },
        new Mutation("SVC004") { Settings = Exposed(preStop: 10) },
        new Mutation("SVC005") { Settings = Exposed() }.In<IngressArgs>(OfService, ingress => Annotate(ingress, "target-type", _ => "instance")),
        new Mutation("SVC006") { Settings = Exposed() }.In<PodDisruptionBudgetArgs>(OfService, budget => budget.Spec = budget.Spec!.Apply(spec =>
        {
            spec.MaxUnavailable = 0;
            return spec;
        })),
        new Mutation("SVC007") { Settings = Exposed() }.In<DeploymentArgs>(OfService, deployment => Pods(deployment, pods =>
            pods.TopologySpreadConstraints = new TopologySpreadConstraintArgs
            {
                MaxSkew = 1,
                TopologyKey = "topology.kubernetes.io/zone",
                WhenUnsatisfiable = "ScheduleAnyway",
                LabelSelector = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.LabelSelectorArgs { MatchLabels = { ["infra/service"] = "api" } },
            })),
        new Mutation("SVC008") { Settings = Exposed() }.InOptions("Deployment", OfService, options => WaitForNo<Infra.Services.ServiceIngress>(options)),
        new Mutation("SVC009") { Settings = Exposed() }.In<ReleaseArgs>(
            "prod-baseline-load-balancers", chart => chart.Values = chart.Values.Apply(values => values.Remove("podMutatorWebhookConfig"))),
        new Mutation("SVC010") { Settings = Exposed() }.In<NetworkPolicyArgs>(OfService, policy => policy.Spec = policy.Spec!.Apply(spec =>
        {
            spec.Egress = new InputList<NetworkPolicyEgressRuleArgs>();
            return spec;
        })),
    ];

    private static (string Path, string? Json)[] Exposed(int preStop = 60) =>
    [
        ("services", $$"""
            {
              "shop": {
                "api": {
                  "capacity": { "min": 3, "max": 10 },
                  "expose": { "scheme": "internetFacing", "host": "api.example.com" },
                  "versions": [{
                    "stage": "enabled", "share": 100, "readyFor": 100,
                    "run": {
                      "image": "shop/api@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "port": 8080, "cpuMillis": 500, "memoryMiB": 512, "preStopSeconds": {{preStop}},
                      "health": { "ready": "/readyz", "live": "/livez" },
                      "rights": [{ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::shop-media/*"] }]
                    }
                  }]
                }
              }
            }
            """),
    ];

    private static void Annotate(IngressArgs ingress, string name, Func<string, string> change) => ingress.Metadata = ingress.Metadata!.Apply(metadata =>
    {
        metadata.Annotations = metadata.Annotations.Apply(all => all.SetItem($"{Annotation}/{name}", change(all[$"{Annotation}/{name}"])));
        return metadata;
    });

    private static void Pods(DeploymentArgs deployment, Action<PodSpecArgs> change) => deployment.Spec = deployment.Spec!.Apply(spec =>
    {
        spec.Template = spec.Template.Apply(template =>
        {
            template.Spec = template.Spec!.Apply(pods =>
            {
                change(pods);
                return pods;
            });
            return template;
        });
        return spec;
    });
}
