using static Infra.Model.Resources.Direction;
using static Infra.Model.Resources.LossKind;

namespace Infra.Model.Resources;

/// <content>What is in the cluster. An object is what its kind and name are; the rest of it is changed in place, but for a few fields that the API guards.</content>
public static partial class ResourceTypes
{
    public const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    public const string Deployment = "kubernetes:apps/v1:Deployment";
    public const string HelmRelease = "kubernetes:helm.sh/v3:Release";
    public const string HorizontalPodAutoscaler = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";
    public const string Ingress = "kubernetes:networking.k8s.io/v1:Ingress";
    public const string LimitRange = "kubernetes:core/v1:LimitRange";
    public const string Namespace = "kubernetes:core/v1:Namespace";
    public const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    public const string PersistentVolumeClaim = "kubernetes:core/v1:PersistentVolumeClaim";
    public const string PodDisruptionBudget = "kubernetes:policy/v1:PodDisruptionBudget";
    public const string ResourceQuota = "kubernetes:core/v1:ResourceQuota";
    public const string Secret = "kubernetes:core/v1:Secret";
    public const string Service = "kubernetes:core/v1:Service";
    public const string StorageClass = "kubernetes:storage.k8s.io/v1:StorageClass";

    // DNS labels and DNS subdomains (RFC 1123).
    private const int Label = 63;
    private const int Subdomain = 253;

    private static IEnumerable<ResourceType> InKubernetes =>
    [
        Object("kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy", Subdomain, new(Protection, "what the API server refuses")) with
        {
            Weakens = [new("spec.failurePolicy", Down, Protection, "Ignore", "Fail")],
        },
        Object("kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding", Subdomain, new(Protection, "what the API server refuses")) with
        {
            Weakens = [new("spec.validationActions", Fewer, Protection, "Deny")],
        },
        Object(Deployment, Subdomain, new(Workloads, "its pods"), "spec.selector") with
        {
            Weakens =
            [
                new("spec.replicas", Down, Capacity), new("spec.template.spec.containers[0].resources.requests.cpu", Down, Capacity),
                new("spec.template.spec.containers[0].resources.requests.memory", Down, Capacity),
            ],
        },
        Object(ConfigMap, Subdomain, new(Data, "configuration that pods may read")),
        Object(HorizontalPodAutoscaler, Subdomain, new(Capacity, "how pods follow the load; their number stays as it is")) with
        {
            Weakens = [new("spec.minReplicas", Down, Capacity), new("spec.maxReplicas", Down, Capacity)],
        },
        Object(Ingress, Subdomain, new(Access, "the load balancer, if no other Ingress shares it, and its address")) with
        {
            // The controller makes another load balancer and deletes the old one, if no other Ingress shares it.
            Weakens =
            [
                new("metadata.annotations['alb.ingress.kubernetes.io/scheme']", Other, Access),
                new("metadata.annotations['alb.ingress.kubernetes.io/group.name']", Other, Access),
            ],
        },
        Object(LimitRange, Subdomain, new(Protection, "the defaults of containers")),
        Object(Namespace, Label, new(Workloads, "the namespace, with every workload, secret and volume claim in it", Removal.WhenAnnounced)) with
        {
            ProtectedBy = ProtectedBy.Entry,
            Weakens = [new("metadata.labels['pod-security.kubernetes.io/enforce']", Down, Protection, "privileged", "baseline", "restricted")],
        },
        Object(ResourceQuota, Subdomain, new(Protection, "the bounds of a namespace")) with
        {
            Weakens =
            [
                new("spec.hard.requests.cpu", Down, Capacity), new("spec.hard.requests.memory", Down, Capacity), new("spec.hard.limits.memory", Down, Capacity),
                new("spec.hard.pods", Down, Capacity), new("spec.hard.services.loadbalancers", Down, Capacity), new("spec.hard.services.nodeports", Down, Capacity),
                new("spec.hard.requests.storage", Down, Capacity), new("spec.hard.persistentvolumeclaims", Down, Capacity),
            ],
        },
        new(HelmRelease)
        {
            Name = new("name", 1, 53, "https://helm.sh/docs/chart_template_guide/getting_started/"), Highlights = [], Replaces = [],
            Loss = new(Workloads, "what the chart runs for all workloads"),
            WayBack = "write the old release or setting again; Helm upgrades the chart back in place",
            Weakens =
            [
                new("values.replicaCount", Down, Capacity), new("values.resources.limits.memory", Down, Capacity),
                new("values.podDisruptionBudget.maxUnavailable", Up, Protection),
            ],
        },
        Object(NetworkPolicy, Subdomain, new(Protection, "what traffic of pods is limited to")) with
        {
            Weakens = [new("spec.policyTypes", Fewer, Protection), new("spec.ingress", More, Access), new("spec.egress", More, Access)],
        },
        Object(PodDisruptionBudget, Subdomain, new(Protection, "the bound on how many pods a drain takes at a time")),
        Object(Service, Label, new(Access, "the address by which pods are reached"), "spec.clusterIP"),
        Object("kubernetes:core/v1:ServiceAccount", Subdomain, new(Access, "the identity of pods, and with it their rights")),
        Object("kubernetes:scheduling.k8s.io/v1:PriorityClass", Subdomain, new(Protection, "which pods are evicted first"), "value"),
        Object(StorageClass, Subdomain, new(Data, "new volumes of the class; volumes that exist stay"), "parameters", "provisioner", "reclaimPolicy", "volumeBindingMode") with
        {
            Weakens = [new("parameters.encrypted", Off, Protection)],
        },
    ];

    private static ResourceType Object(string token, int longest, Loss loss, params string[] replaces) => new(token)
    {
        Name = new("metadata.name", 1, longest, "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/"),
        Highlights = [],
        Loss = loss,
        Replaces = ["metadata.name", "metadata.namespace", .. replaces],
    };
}
