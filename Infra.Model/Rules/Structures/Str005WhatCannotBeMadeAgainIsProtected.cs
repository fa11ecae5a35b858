namespace Infra.Model.Rules.Structures;

internal sealed class Str005WhatCannotBeMadeAgainIsProtected() : TypeRule(
    "STR005",
    "If the cluster is protected from deletion, so are the network, the keys and the image repositories that are not retiring.",
    "The cluster depends on them, so they must not be easier to delete than the cluster.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/",
    ResourceTypes.Vpc, ResourceTypes.Key, ResourceTypes.Repository, ResourceTypes.ClusterComponent, ResourceTypes.Cluster)
{
    public override IReadOnlyList<int> Controls => [55];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) =>
        base.AppliesTo(resource, all) && !resource[$"tags['{Retirement.Tag}']"].IsTrue && Clusters(all).Any(cluster => cluster["deletionProtection"].IsTrue || cluster.Options.Protect);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Options.Protect
        ? Verdict.Holds
        : Verdict.Broken("protect", "false", "write true, because deletionProtection is true in the settings");

    private static IEnumerable<Declared> Clusters(DeclaredEnvironment all) => all.Of(ResourceTypes.ClusterComponent).Concat(all.Of(ResourceTypes.Cluster));
}
