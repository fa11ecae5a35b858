namespace Infra.Model.Rules.Structures;

internal sealed class Str005WhatCannotBeMadeAgainIsProtected() : TypeRule(
    "STR005",
    "Where the cluster refuses to be deleted, so do the network, the keys and the images.",
    "What the cluster stands on must not be easier to lose than the cluster.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/",
    ResourceTypes.Vpc, ResourceTypes.Key, ResourceTypes.Repository, ResourceTypes.ClusterComponent, ResourceTypes.Cluster)
{
    public override IReadOnlyList<int> Controls => [55];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) =>
        base.AppliesTo(resource, all) && Clusters(all).Any(cluster => cluster["deletionProtection"].IsTrue || cluster.Options.Protect);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Options.Protect
        ? Verdict.Holds
        : Verdict.Broken("protect", "false", "write true, as deletionProtection says in the settings");

    private static IEnumerable<Declared> Clusters(DeclaredEnvironment all) => all.Of(ResourceTypes.ClusterComponent).Concat(all.Of(ResourceTypes.Cluster));
}
