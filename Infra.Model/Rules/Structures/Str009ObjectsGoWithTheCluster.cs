namespace Infra.Model.Rules.Structures;

internal sealed class Str009ObjectsGoWithTheCluster() : Rule(
    "STR009",
    "Kubernetes resources have the option deletedWith, set to the cluster.",
    "Otherwise Pulumi tries to delete them through the API of a cluster that no longer exists, and hangs.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/deletedwith/")
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => ResourceTypes.IsKubernetes(resource.Name.Type);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        resource.Options.DeletedWith is { Type: ResourceTypes.ClusterComponent or ResourceTypes.Cluster }
            ? Verdict.Holds
            : Verdict.Broken("deletedWith", resource.Options.DeletedWith is { } other ? $"\"{other.ShortText}\"" : "null", "set it to the cluster");
}
