namespace Infra.Model.Rules.Immutability;

internal sealed class Imm012NothingElseIsIgnored() : Rule(
    "IMM012",
    "No change of any other resource is ignored, but for what EKS fixes when it creates the cluster.",
    "A change that is ignored looks deployed and is not, and drift of it is never seen.",
    "https://www.pulumi.com/docs/iac/concepts/resources/options/ignorechanges/")
{
    // The component of Pulumi.Eks ignores these itself: EKS reads them once, at creation.
    private static readonly string[] FixedAtCreation = ["accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons"];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => resource.Name.Type != ResourceTypes.NodeGroup;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Options.IgnoreChanges is not { } ignored
        ? Verdict.Unknown("ignoreChanges")
        : Verdict.Of(
            from path in ignored
            where resource.Name.Type != ResourceTypes.Cluster || !FixedAtCreation.Contains(path)
            select new Fault("ignoreChanges", $"\"{path}\"", "remove it, so that the change is made or refused"));
}
