namespace Infra.Model.Rules.Structures;

internal sealed class Str009ObjectsGoWithTheCluster() : Rule(
    "STR009",
    "Kubernetes resources have the option deletedWith, set to the cluster. Those for which a controller makes something in AWS do not.",
    "Otherwise Pulumi tries to delete them through the API of a cluster that no longer exists, and hangs. But a load balancer or a volume stays, and blocks the deletion of the network, unless its object is deleted first.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/deletedwith/")
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => ResourceTypes.IsKubernetes(resource.Name.Type);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => (OwnsInAws(resource), resource.Options.DeletedWith) switch
    {
        (null, _) => Verdict.Unknown("spec.type"),
        (true, null) => Verdict.Holds,
        (true, { } cluster) => Verdict.Broken("deletedWith", $"\"{cluster.ShortText}\"", "remove it, so that the object's controller deletes what it made"),
        (false, { Type: ResourceTypes.ClusterComponent or ResourceTypes.Cluster }) => Verdict.Holds,
        (false, var other) => Verdict.Broken("deletedWith", other is null ? "null" : $"\"{other.ShortText}\"", "set it to the cluster"),
    };

    private static bool? OwnsInAws(Declared resource) => resource.Name.Type switch
    {
        ResourceTypes.Ingress or ResourceTypes.PersistentVolumeClaim => true,
        ResourceTypes.Service when resource["spec.type"].IsUnknown => null,
        ResourceTypes.Service => resource["spec.type"].Text == "LoadBalancer",
        _ => false,
    };
}
