namespace Infra.Model.Rules.Immutability;

internal sealed class Imm012NothingElseIsIgnored() : Rule(
    "IMM012",
    "No other resource has ignoreChanges, except for what EKS fixes when it creates the cluster.",
    "An ignored change looks deployed but is not, and its drift is never reported.",
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
            select new Fault("ignoreChanges", $"\"{path}\"", "remove it, so that changes take effect"));
}
