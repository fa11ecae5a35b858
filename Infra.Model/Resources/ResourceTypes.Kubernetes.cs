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
        Object("kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy", Subdomain),
        Object("kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding", Subdomain),
        Object(Deployment, Subdomain, "spec.selector"),
        Object(ConfigMap, Subdomain),
        Object(HorizontalPodAutoscaler, Subdomain),
        Object(Ingress, Subdomain),
        Object(LimitRange, Subdomain),
        Object(Namespace, Label),
        Object(ResourceQuota, Subdomain),
        new(HelmRelease) { Name = new("name", 1, 53, "https://helm.sh/docs/chart_template_guide/getting_started/"), Highlights = [], Replaces = [] },
        Object(NetworkPolicy, Subdomain),
        Object(PodDisruptionBudget, Subdomain),
        Object(Service, Label, "spec.clusterIP"),
        Object("kubernetes:core/v1:ServiceAccount", Subdomain),
        Object("kubernetes:scheduling.k8s.io/v1:PriorityClass", Subdomain, "value"),
        Object(StorageClass, Subdomain, "parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"),
    ];

    private static ResourceType Object(string token, int longest, params string[] replaces) => new(token)
    {
        Name = new("metadata.name", 1, longest, "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/"),
        Highlights = [],
        Replaces = ["metadata.name", "metadata.namespace", .. replaces],
    };
}
