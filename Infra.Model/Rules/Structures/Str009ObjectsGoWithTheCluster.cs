namespace Infra.Model.Rules.Structures;

internal sealed class Str009ObjectsGoWithTheCluster() : Rule(
    "STR009",
    "What is in the cluster goes with it.",
    "An update that deletes the cluster otherwise asks a cluster that is gone to delete what was in it, and hangs.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/deletedwith/")
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => resource.Name.Type.StartsWith("kubernetes:", StringComparison.Ordinal);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        resource.Options.DeletedWith is { Type: ResourceTypes.ClusterComponent or ResourceTypes.Cluster }
            ? Verdict.Holds
            : Verdict.Broken("deletedWith", resource.Options.DeletedWith is { } other ? $"\"{other.ShortText}\"" : "nothing", "name the cluster");
}
